using System.Text;
using ArticleSdk.Generator.Tests.Checks;

namespace ArticleSdk.Generator.Tests.Scaling;

/// <summary>Validation takes time in proportion to the document, whatever the schema (DESIGN, section 5, "Linear time").</summary>
public sealed class ScalingTests(ScalingTests.Fixture fixture) : IClassFixture<ScalingTests.Fixture>
{
    public static TheoryData<string> Names => [.. ScalingCases.All.Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public Task Validation_OfLargeDocuments_Ends(string name)
    {
        ScalingCase row = ScalingCases.All.Single(c => c.Name == name);
        GeneratedValidator validator = fixture.Project[name];
        return Growth.AssertEnds(name, row.Size, size =>
        {
            byte[] json = Encoding.UTF8.GetBytes(row.Document(size));
            return () =>
            {
                Assert.Equal(row.IsValid, validator.IsValid(json));
                // Finds all errors of what is invalid: the slow way must be linear too.
                if (!row.IsValid)
                    Assert.NotEmpty(validator.Validate(json).Errors);
            };
        });
    }

    public sealed class Fixture
    {
        public GeneratedProject Project { get; } = new(ScalingCases.All.Select(c => (c.Name, c.Schema)));
    }
}
