using System.Text;
using ArticleSdk.Runtime;

namespace ArticleSdk.Tests.Reading;

public class NameTableTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(64)]
    [InlineData(1_000)]
    [InlineData(10_000)]
    [InlineData(70_000)]
    public void IndexOf_EveryName_FindsItAndNothingElse(int count)
    {
        var names = Enumerable.Range(0, count).Select(i => i % 2 == 0 ? "property" + i : new string((char)('a' + (i % 26)), 1 + (i % 50)) + i).ToArray();
        var table = new NameTable(names);

        Assert.Equal(count, table.Count);
        for (var i = 0; i < count; i++)
        {
            Assert.Equal(i, table.IndexOf(Encoding.UTF8.GetBytes(names[i])));
            Assert.Equal(-1, table.IndexOf(Encoding.UTF8.GetBytes(names[i] + "x")));
        }

        Assert.Equal(-1, table.IndexOf(""u8));
    }

    [Fact]
    public void NextProperty_InAnyOrder_FindsEveryName()
    {
        // Names around the width of a vector, with escapes, and that begin with one another.
        string[] names = ["", "a", "ab", "a\"b\":1", "tab\t", "back\\slash", "ü", "😀", "\0", .. Enumerable.Range(20, 50).Select(n => new string('n', n)), "\uD800"];
        var table = new NameTable(names);
        var random = new Random(7);
        for (var round = 0; round < 200; round++)
        {
            var order = Enumerable.Range(0, names.Length - 1).ToArray();
            if (round > 2)
                random.Shuffle(order);
            var pretty = round % 3;
            var json = Encoding.UTF8.GetBytes("{" + string.Join(pretty == 1 ? ",\r\n\t " : ",", order.Select(i =>
                Quote(names[i], escapeAll: random.Next(5) == 0) + (pretty == 0 ? ":" : pretty == 1 ? " : " : ": ") + i)) + "}");
            var cursor = new JsonCursor(json);
            var scan = new ObjectScan(new ulong[2]);
            Assert.True(cursor.BeginObject());
            foreach (var i in order)
            {
                Assert.True(cursor.NextProperty(table, ref scan));
                Assert.Equal(names[i], cursor.PropertyName.ToString());
                Assert.Equal(i, scan.Name);
                Assert.True(cursor.ReadNumber(out var number) && number.TryGetInt32(out var value) && value == i);
            }

            Assert.False(cursor.NextProperty(table, ref scan));
            Assert.True(cursor.End());
            cursor.Dispose();
        }
    }

    [Fact]
    public void IndexOf_NameThatNoDocumentCanHold_MatchesNoOther()
    {
        var table = new NameTable("\uD800", "a\uDC00");

        Assert.Equal(-1, table.IndexOf("\uFFFD"u8));
        Assert.Equal(-1, table.IndexOf("a\uFFFD"u8));
    }

    [Fact]
    public void IndexOf_NameGivenTwice_IsTheFirst() => Assert.Equal(0, new NameTable("a", "a", "b").IndexOf("a"u8));

    [Theory]
    [InlineData(0)]
    [InlineData(40)]
    public void NextProperty_NearTheEnd_FindsTheExpectedNameAndNoOther(int before)
    {
        using var memory = GuardedMemory.IsSupported ? new GuardedMemory(1 << 12) : null;
        string[] names = ["first", "a", "ab", "kind", .. Enumerable.Range(26, 8).Select(n => new string('n', n))];
        var table = new NameTable(names);
        string[] lastNames = [.. names.Skip(1), "b", "kin", "kine", "nn", ""];
        for (var behind = 0; behind < 36; behind++)
        {
            // Each is expected the second time; and the one before it, where it is another's turn.
            foreach (var name in lastNames.SelectMany(n => new[] { n, n }))
            {
                var json = Encoding.UTF8.GetBytes($$"""{{{new string(' ', before)}}"first":0,"{{name}}":1{{new string(' ', behind)}}}""");
                for (var length = json.Length; length > json.Length - behind - 40 && length > before + 12; length -= length == json.Length ? 1 + behind : 1)
                {
                    var cursor = new JsonCursor(memory is null ? json.AsSpan(0, length) : memory.Place(json.AsSpan(0, length)));
                    var scan = new ObjectScan();
                    Assert.True(cursor.BeginObject() && cursor.NextProperty(table, ref scan) && scan.Name == 0 && cursor.ReadNumber(out _));
                    var isThere = length > before + 13 + name.Length;
                    Assert.Equal(isThere, cursor.NextProperty(table, ref scan));
                    if (isThere)
                        Assert.Equal(Array.IndexOf(names, name), scan.Name);
                    Assert.Equal(length == json.Length, cursor.ReadNumber(out _) && !cursor.NextProperty(table, ref scan) && cursor.End());
                    cursor.Dispose();
                }
            }
        }
    }

    [Fact]
    public void NextProperty_OfZeroBytes_IsMalformed()
    {
        var json = new byte[100];
        json[0] = (byte)'{';
        var cursor = new JsonCursor(json);
        var scan = new ObjectScan();

        Assert.True(cursor.BeginObject());
        Assert.False(cursor.NextProperty(NameTable.Empty, ref scan));
        Assert.Equal(1, cursor.Session.FaultOffset);
    }

    [Fact]
    public void NextProperty_OnManyThreadsWithManyOrders_FindsEveryName()
    {
        var names = Enumerable.Range(0, 20).Select(i => "name" + i).ToArray();
        var table = new NameTable(names);
        Parallel.For(0, 8, thread =>
        {
            var random = new Random(thread);
            for (var round = 0; round < 500; round++)
            {
                var order = Enumerable.Range(0, 20).ToArray();
                random.Shuffle(order);
                var cursor = new JsonCursor(Encoding.UTF8.GetBytes("{" + string.Join(',', order.Select(i => $"\"name{i}\":{i}")) + "}"));
                var scan = new ObjectScan();
                Assert.True(cursor.BeginObject());
                while (cursor.NextProperty(table, ref scan))
                    Assert.True(cursor.ReadNumber(out var number) && number.TryGetInt32(out var i) && i == scan.Name);
                Assert.True(cursor.End() && scan.Count == 20);
            }
        });
    }

    [Fact]
    public void IndexOf_AmongNamesThatDifferInOnePlace_DoesNotDegrade()
    {
        // Same length, same first and last sixteen bytes.
        var names = Enumerable.Range(0, 10_000).Select(i => new string('a', 20) + i.ToString("D8", System.Globalization.CultureInfo.InvariantCulture) + new string('z', 20)).ToArray();
        var table = new NameTable(names);
        var utf8 = names.Select(Encoding.UTF8.GetBytes).ToArray();
        for (var round = 0; round < 10; round++)
        {
            for (var i = 0; i < utf8.Length; i++)
                Assert.Equal(i, table.IndexOf(utf8[i]));
        }
    }

    [Fact]
    public void Contains_StringOfAnyLengthAnywhereInADocument_IsWhatItsBytesSay()
    {
        for (var length = 0; length < 40; length++)
        {
            string[] names = [.. Enumerable.Range(0, Math.Max(1, length)).Select(place => Text(length, place)), .. length == 0 ? Array.Empty<string>() : [""]];
            var table = new NameTable(names);
            var others = Enumerable.Range(0, length).Select(place => Text(length, place).Remove(place, 1).Insert(place, "c")).Append(new string('a', length + 1));
            foreach (var text in names.Concat(others))
            {
                foreach (var behind in (int[])[0, 1, 30, 31, 32, 33, 70])
                {
                    var cursor = new JsonCursor(Encoding.UTF8.GetBytes($"\"{text}\"{new string(' ', behind)}"));
                    Assert.True(cursor.TryReadString(out var value));
                    Assert.Equal(Array.IndexOf(names, text) >= 0, table.Contains(value));
                    Assert.Equal(Array.IndexOf(names, text), table.IndexOf(Encoding.UTF8.GetBytes(text)));
                }
            }
        }

        static string Text(int length, int place) => length == 0 ? "" : new string('a', length).Remove(place, 1).Insert(place, "b");
    }

    private static string Quote(string name, bool escapeAll) => "\"" + string.Concat(name.Select(c =>
        escapeAll || c < ' ' || c is '"' or '\\' ? $"\\u{(int)c:x4}" : c.ToString())) + "\"";
}
