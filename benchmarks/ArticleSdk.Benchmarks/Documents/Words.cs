using System.Globalization;
using System.Text.Json.Nodes;

namespace ArticleSdk.Benchmarks.Documents;

/// <summary>Words and values that documents are made of.</summary>
internal static class Words
{
    private static readonly string[] Plain =
    [
        "agent", "archive", "bridge", "buffer", "build", "cache", "channel", "client", "cluster", "common", "core", "count", "data", "delta", "edge", "engine", "event",
        "field", "filter", "format", "frame", "gateway", "graph", "harbour", "helper", "index", "input", "layer", "ledger", "light", "loader", "local", "market", "memory",
        "merge", "model", "module", "monitor", "network", "notify", "object", "output", "package", "parser", "pipeline", "plugin", "press", "proxy", "queue", "reader",
        "record", "release", "render", "report", "router", "schema", "search", "server", "session", "signal", "source", "stream", "table", "token", "trace", "update",
        "user", "value", "vector", "view", "watch", "window", "worker", "writer",
    ];

    private static readonly string[] News =
    [
        "the", "ministry", "of", "said", "on", "Tuesday", "that", "talks", "with", "the", "neighbouring", "country", "would", "go", "on", "while", "fishermen", "in", "Malmö",
        "and", "Gdańsk", "asked", "for", "more", "time", "a", "spokeswoman", "for", "the", "port", "told", "reporters", "ships", "had", "been", "delayed", "since", "March",
        "residents", "of", "São", "Paulo", "waited", "behind", "barriers", "–", "some", "for", "hours", "experts", "warn", "prices", "could", "rise", "by", "4%", "next", "year",
        "Przewodniczący", "Œuvre", "Straße", "北京", "Київ", "according", "to", "figures", "released", "yesterday", "€12m", "were", "spent",
    ];

    private static readonly string[] Translated =
    [
        "Datei öffnen", "Änderungen speichern", "Abbrechen", "Fichier introuvable", "Êtes-vous sûr ?", "ファイルを開く", "保存しました", "キャンセル", "Сохранить изменения", "Файл не найден",
        "Ungültige Eingabe: {0}", "Σφάλμα σύνδεσης", "打开文件", "已保存 {count} 个项目", "Guardar como…", "¿Desea continuar?", "Close", "Retry in {seconds} s", "İptal", "إلغاء",
    ];

    public static string Word(this Dice dice) => dice.Pick(Plain);

    public static string Dashed(this Dice dice, int words = 2) => string.Join('-', Enumerable.Range(0, words).Select(_ => dice.Word()));

    public static string Camel(this Dice dice) => dice.Word() + char.ToUpperInvariant(dice.Word()[0]) + dice.Word()[1..];

    public static string Phrase(this Dice dice, int low, int high) =>
        string.Join(' ', Enumerable.Range(0, dice.Between(low, high)).Select(_ => dice.Word()));

    /// <summary>A sentence of a news text, not all of it ASCII, some of it in quotation marks.</summary>
    public static string Sentence(this Dice dice)
    {
        string text = string.Join(' ', Enumerable.Range(0, dice.Between(8, 26)).Select(_ => dice.Pick(News)));
        return dice.Chance(15) ? $"\"{text},\" she said." : dice.Chance(20) ? $"“{text}.”" : text + ".";
    }

    public static string Translation(this Dice dice) => dice.Pick(Translated);

    public static string Name(this Dice dice) =>
        dice.Pick<string>(["Anna", "Björn", "Chloé", "Dmitri", "Eszter", "Farah", "Gülşen", "Hiro", "Inés", "Jonas"]) + " "
        + dice.Pick<string>(["Almeida", "Brandt", "Çelik", "Dubois", "Eriksson", "Fernández", "Grønn", "Horváth", "Ivanova", "Żak"]);

    public static string Version(this Dice dice) => $"{dice.Below(12)}.{dice.Below(30)}.{dice.Below(20)}";

    public static string Url(this Dice dice) => $"https://{dice.Dashed()}.example/{dice.Word()}/{dice.Word()}?{dice.Word()}={dice.Below(10000)}";

    public static string Path(this Dice dice) => $"./{dice.Word()}/{dice.Word()}/{dice.Dashed()}";

    public static string Hex(this Dice dice, int digits) => string.Concat(Enumerable.Range(0, digits).Select(_ => "0123456789abcdef"[dice.Below(16)]));

    public static string Base64(this Dice dice, int bytes) => Convert.ToBase64String([.. Enumerable.Range(0, bytes).Select(_ => (byte)dice.Below(256))]);

    public static string Time(this Dice dice)
    {
        DateTime time = new DateTime(2025, 1, 1, 0, 0, 0, DateTimeKind.Unspecified).AddSeconds(dice.Below(365 * 86400));
        return time.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture) + dice.Pick<string>(["Z", "+02:00", "-05:00", ".250Z"]);
    }

    /// <summary>An array of as many items as the dice say.</summary>
    public static JsonArray List(this Dice dice, int low, int high, Func<JsonNode?> item) =>
        [.. Enumerable.Range(0, dice.Between(low, high)).Select(_ => item())];

    /// <summary>The same for strings that must differ.</summary>
    public static JsonArray Distinct(this Dice dice, int low, int high, Func<string> item) =>
        [.. Enumerable.Range(0, dice.Between(low, high)).Select(_ => item()).Distinct().Select(text => (JsonNode?)text)];

    /// <summary>An object whose names are made up; a name that comes twice keeps its last value.</summary>
    public static JsonObject Map(this Dice dice, int low, int high, Func<string> name, Func<JsonNode?> value)
    {
        var map = new JsonObject();
        for (int n = dice.Between(low, high); n > 0; n--)
            map[name()] = value();
        return map;
    }

    public static JsonObject InRandomOrder(this JsonObject value, Dice dice)
    {
        KeyValuePair<string, JsonNode?>[] members = dice.Shuffled(value);
        value.Clear();
        return new JsonObject(members);
    }
}
