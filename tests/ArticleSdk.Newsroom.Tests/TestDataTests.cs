namespace ArticleSdk.Newsroom.Tests;

public class TestDataTests
{
    // The tests in Ninjs/ are compiled only where the schemas are: this one says so where they are not.
    [Fact]
    public void TestData_Ninjs_IsThere() => Assert.True(File.Exists(TestData.PathOf("ninjs", "specification", "ninjs-schema_3.0.json")));
}
