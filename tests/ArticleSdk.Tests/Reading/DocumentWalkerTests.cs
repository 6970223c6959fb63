using System.Globalization;
using System.Text;
using ArticleSdk.Runtime;

namespace ArticleSdk.Tests.Reading;

/// <summary>The walker goes through blocks of bytes; here is the same one character after the other.</summary>
public class DocumentWalkerTests
{
    [Fact]
    public void Places_OfValuesAndNames_AreThoseOfAReader()
    {
        foreach (var json in Mutations.Seeds())
        {
            var offsets = Offsets(json);
            var walker = new DocumentWalker(json);
            foreach (var offset in offsets)
                Assert.Equal(Expected(json, offset), walker.MoveTo(offset));

            // Each alone too: what is skipped in between makes no difference.
            foreach (var offset in offsets)
                Assert.Equal(Expected(json, offset), new DocumentWalker(json).MoveTo(offset));
        }
    }

    [Fact]
    public void Places_OfFaults_AreThoseOfAReader()
    {
        var random = new Random(7);
        var seeds = Mutations.Seeds();
        var faults = 0;
        for (var n = 0; n < 20_000; n++)
        {
            var json = Mutations.Mutate(seeds[random.Next(seeds.Length)], seeds[random.Next(seeds.Length)], random);
            var cursor = new JsonCursor(json);
            if (cursor.Skip() && cursor.End())
                continue;
            faults++;
            var offset = cursor.FaultOffset;
            cursor.Dispose();
            Assert.True(Expected(json, offset) == new DocumentWalker(json).MoveTo(offset), $"{offset}: {Expected(json, offset)} or {new DocumentWalker(json).MoveTo(offset)}\n{Encoding.UTF8.GetString(json)}");
        }

        Assert.InRange(faults, 5_000, 20_000);
    }

    [Fact]
    public void Places_InWhatIsNoJsonAtAll_AreSomewhere()
    {
        var random = new Random(8);
        var alphabet = "{}[],:\"\\ a1\n"u8.ToArray();
        for (var n = 0; n < 20_000; n++)
        {
            var json = new byte[random.Next(1, 200)];
            for (var i = 0; i < json.Length; i++)
                json[i] = alphabet[random.Next(alphabet.Length)];
            var walker = new DocumentWalker(json);
            for (var offset = 0; offset <= json.Length; offset += random.Next(1, 20))
                Assert.NotNull(walker.MoveTo(offset).Pointer);
        }
    }

    // Where values and names start.
    private static List<int> Offsets(byte[] json)
    {
        var cursor = new JsonCursor(json);
        var offsets = new List<int>();
        Value(ref cursor, offsets);
        Assert.True(cursor.End());
        cursor.Dispose();
        return offsets;
    }

    private static void Value(ref JsonCursor cursor, List<int> offsets)
    {
        offsets.Add(cursor.Offset);
        if (cursor.Kind == JsonKind.Array)
        {
            cursor.BeginArray();
            while (cursor.NextItem())
                Value(ref cursor, offsets);
        }
        else if (cursor.Kind == JsonKind.Object)
        {
            cursor.BeginObject();
            var scan = new ObjectScan();
            while (cursor.NextProperty(NameTable.Empty, ref scan))
            {
                offsets.Add(scan.NameOffset);
                Value(ref cursor, offsets);
            }
        }
        else
        {
            Assert.True(cursor.Skip());
        }
    }

    private static DocumentPlace Expected(byte[] json, int offset)
    {
        var levels = new Stack<Level>();
        var position = 0;
        while (position < offset)
        {
            var end = position + 1;
            switch ((char)json[position])
            {
                case '"':
                    end = EndOfString(json, position);
                    if (levels.TryPeek(out var owner) && owner.ExpectsName)
                        (owner.ExpectsName, owner.Name) = (false, Unescaped(json[position..end]));
                    break;
                case '{':
                case '[':
                    levels.Push(new Level { IsObject = json[position] == '{', ExpectsName = json[position] == '{' });
                    break;
                case '}':
                case ']':
                    levels.TryPop(out _);
                    break;
                case ',' when levels.TryPeek(out var list):
                    list.ExpectsName = list.IsObject;
                    list.Index++;
                    break;
            }

            position = end;
        }

        var before = Encoding.UTF8.GetString(json.AsSpan(0, offset));
        if (before.StartsWith('\uFEFF'))
            before = before[1..];
        var lines = before.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n', '\r');
        var tokens = levels.Reverse().Select(level => level.IsObject ? level.ExpectsName ? null : level.Name : level.Index.ToString(CultureInfo.InvariantCulture)).ToList();
        var isName = levels.TryPeek(out var last) && last.ExpectsName && position == offset && offset < json.Length && json[offset] == '"';
        if (isName)
            tokens[^1] = Unescaped(json[offset..EndOfString(json, offset)]);
        var pointer = string.Concat(tokens.Where(token => token is not null).Select(token => "/" + token!.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)));
        return new(pointer, lines.Length, lines[^1].Length + 1, isName);
    }

    private static int EndOfString(byte[] json, int start)
    {
        var end = start + 1;
        while (end < json.Length && json[end] != '"')
            end += json[end] == '\\' ? 2 : 1;
        return Math.Min(end + 1, json.Length);
    }

    private static string Unescaped(byte[] name) => DocumentText.Unescape(name);

    private sealed class Level
    {
        public bool IsObject;
        public bool ExpectsName;
        public int Index;
        public string Name = "";
    }
}
