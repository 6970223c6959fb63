using ArticleSdk.Generator.Json;

namespace ArticleSdk.Conformance.Tests.Differential;

public sealed class RoundTripTests
{
    [Theory]
    [InlineData("1.0", "1", nameof(Draft.Draft6), true)]
    [InlineData("10e0", "10", nameof(Draft.Draft4), false)]
    [InlineData("1.50", "1.5", nameof(Draft.Draft4), true)]
    [InlineData("1.0000000000000000001", "1", nameof(Draft.V1), false)]
    public void IsExact_OfNumbers_ComparesTheirValues(string before, string after, string draft, bool isExact) =>
        Assert.Equal(isExact, RoundTrip.IsExact(JsonValue.Number(before), JsonValue.Number(after), Enum.Parse<Draft>(draft)));

    /// <summary><c>{"minProperties": 2}</c> counts both; the model has one.</summary>
    [Fact]
    public void IsExact_OfARepeatedName_IsFalse()
    {
        JsonValue one = Json.Object(("a", JsonValue.Number("1")));
        JsonValue repeated = Json.Object(("a", JsonValue.Number("1")), ("a", JsonValue.Number("1")));
        Assert.True(RoundTrip.IsExact(one, one, Draft.V1));
        Assert.False(RoundTrip.IsExact(repeated, one, Draft.V1));
    }
}
