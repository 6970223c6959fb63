using ArticleSdk.Generator.Json;

namespace ArticleSdk.Conformance.Tests.Differential;

public sealed class RoundTripTests
{
    [Theory]
    [InlineData("1.0", "1", true)]
    [InlineData("1.0000000000000000001", "1", false)]
    public void IsExact_OfNumbers_ComparesTheirValues(string before, string after, bool isExact) =>
        Assert.Equal(isExact, RoundTrip.IsExact(JsonValue.Number(before), JsonValue.Number(after)));

    /// <summary><c>{"minProperties": 2}</c> counts both; the model has one.</summary>
    [Fact]
    public void IsExact_OfARepeatedName_IsFalse()
    {
        JsonValue one = Json.Object(("a", JsonValue.Number("1")));
        JsonValue repeated = Json.Object(("a", JsonValue.Number("1")), ("a", JsonValue.Number("1")));
        Assert.True(RoundTrip.IsExact(one, one));
        Assert.False(RoundTrip.IsExact(repeated, one));
    }
}
