using System.Globalization;
using System.Text;
using ArticleSdk.Generator.Json;
using ArticleSdk.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ArticleSdk.Generator.Analyzers.Constants;

/// <summary>Values of the framework's types that members of generated types have, as they stand in JSON.</summary>
internal static class WellKnownValues
{
    /// <summary>A constant as JSON; null where it has no JSON.</summary>
    public static string? JsonOf(object? constant) => constant switch
    {
        null => "null",
        string text => JsonText.HasUtf8(text) ? JsonText.Quote(text) : null,
        bool value => value ? "true" : "false",
        double value => double.IsNaN(value) || double.IsInfinity(value) ? null : value.ToString("R", CultureInfo.InvariantCulture),
        float value => float.IsNaN(value) || float.IsInfinity(value) ? null : value.ToString("R", CultureInfo.InvariantCulture),
        sbyte or byte or short or ushort or int or uint or long or ulong or decimal => ((IFormattable)constant).ToString(null, CultureInfo.InvariantCulture),
        _ => null,
    };

    /// <summary>The text of what a constructor makes of constants: also where it would throw, for then the text is not valid either.</summary>
    public static bool TryRead(IObjectCreationOperation creation, out string text)
    {
        text = "";
        object?[] arguments = [.. creation.Arguments.OrderBy(argument => argument.Parameter?.Ordinal).Select(argument => argument.Value.ConstantValue is { HasValue: true, Value: var value } ? value : null)];
        switch (creation.Type?.ToDisplayString(), arguments)
        {
            case ("System.Uri", [string uri, ..]):
                text = uri;
                return IsWritten(uri, arguments.Length == 1 ? (int)UriKind.Absolute : arguments[1]);
            case ("System.Guid", [string guid]):
                text = guid.ToLowerInvariant();
                return IsGuid(guid);
            case ("System.DateOnly", [int year, int month, int day]):
                text = Date(year, month, day);
                return IsShort(year, month, day);
            case ("System.DateTimeOffset", [int year, int month, int day, int hour, int minute, int second, null]) when creation.Arguments[6].Value is IFieldReferenceOperation { Field: { Name: "Zero", ContainingType.Name: "TimeSpan" } }:
                text = $"{Date(year, month, day)}T{Two(hour)}:{Two(minute)}:{Two(second)}Z";
                return IsShort(year, month, day) && IsShort(0, hour, minute) && IsShort(0, second, 0);
            default:
                return false;
        }
    }

    /// <summary>The text of what is parsed from a constant, where it is in the form that JSON has.</summary>
    public static bool TryRead(IInvocationOperation call, out string text)
    {
        text = "";
        if (call.TargetMethod.Name != "Parse" || call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == 0)?.Value is not { ConstantValue: { HasValue: true, Value: string parsed } })
            return false;
        text = parsed;
        return call.TargetMethod.ContainingType.ToDisplayString() switch
        {
            "System.Guid" => IsGuid(parsed),
            "System.DateOnly" => IsDate(parsed),
            "System.DateTimeOffset" => parsed.Length >= 20 && IsDate(parsed.Substring(0, 10)) && parsed[10] == 'T' && IsTime(parsed.Substring(11)),
            _ => false,
        };
    }

    private static bool IsGuid(string text) => text.Length == 36 && text.All(c => c == '-' || Uri.IsHexDigit(c));

    private static bool IsDate(string text) => text.Length == 10 && text[4] == '-' && text[7] == '-' && text.Where((_, i) => i is not (4 or 7)).All(c => c is >= '0' and <= '9');

    // With an offset.
    private static bool IsTime(string text) =>
        text[2] == ':' && text[5] == ':' && text.All(c => c is (>= '0' and <= '9') or ':' or '.' or 'Z' or '+' or '-') && (text[text.Length - 1] == 'Z' || text[text.Length - 6] is '+' or '-');

    // Whether a Uri of a text is written as that text: one that is no URI reference is escaped, and a path may become a file's. Without a scheme none is made.
    private static bool IsWritten(string uri, object? kind)
    {
        if (!JsonText.HasUtf8(uri))
            return false;
        bool isPath = uri.Length > 0 && uri[0] is '/' or '\\';
        return FormatChecker.UriReference(Encoding.UTF8.GetBytes(uri)) ? !isPath || kind is (int)UriKind.Relative : kind is (int)UriKind.Absolute && !isPath && uri.IndexOf(':') < 0;
    }

    private static bool IsShort(int year, int two, int other) => year is >= 0 and <= 9999 && two is >= 0 and <= 99 && other is >= 0 and <= 99;

    private static string Date(int year, int month, int day) => year.ToString("0000", CultureInfo.InvariantCulture) + "-" + Two(month) + "-" + Two(day);

    private static string Two(int number) => number.ToString("00", CultureInfo.InvariantCulture);
}
