using ArticleSdk.Generator.Json;
using ArticleSdk.Generator.Tests.Schema;

namespace ArticleSdk.Generator.Tests.Json;

public class JsonEqualityTests
{
    [Theory]
    [InlineData("1", "1.0", true)]
    [InlineData("1", "10e-1", true)]
    [InlineData("0", "-0", true)]
    [InlineData("1e400", "10e399", true)]
    [InlineData("1", "1.0000000000000000000000000000000001", false)]
    [InlineData("1", "true", false)]
    [InlineData("0", "false", false)]
    [InlineData("1", "\"1\"", false)]
    [InlineData("\"a\"", "\"\\u0061\"", true)]
    [InlineData("""{"a":1,"b":[1]}""", """{"b":[1.0],"a":1}""", true)]
    [InlineData("""{"a":1}""", """{"a":1,"b":1}""", false)]
    [InlineData("""{"a":1}""", """{"b":1}""", false)]
    [InlineData("[1,2]", "[2,1]", false)]
    [InlineData("[]", "{}", false)]
    public void Equals_JsonSchema_ComparesByValue(string a, string b, bool equal)
    {
        JsonValue left = Build.Json(a);
        JsonValue right = Build.Json(b);
        Assert.Equal(equal, JsonEquality.Comparer.Equals(left, right));
        Assert.Equal(equal, JsonEquality.Comparer.Equals(right, left));
        Assert.Equal(equal ? 1 : 2, new HashSet<JsonValue>([left, right], JsonEquality.Comparer).Count);
    }

    [Fact]
    public void JsonValueEquals_SameTextOnly_ForTheModel()
    {
        Assert.Equal(Build.Json("""{"a": [1]}"""), Build.Json("""{"a":[1]}"""));
        Assert.NotEqual(Build.Json("1"), Build.Json("1.0"));
        Assert.NotEqual(Build.Json("""{"a":1,"b":2}"""), Build.Json("""{"b":2,"a":1}"""));
    }
}
