#nullable enable
using ArticleSdk.Runtime;

namespace ArticleSdk.Tests.Api;

/// <summary>The programs of the schemas that are written by hand.</summary>
internal static class Programs
{
    internal static readonly SchemaProgram Story = new(
        """
        [1,[2,"https://example.org/story",5,{},0,10,4,29,["headline","published"],40,{"headline":1,"published":2,"words":3,"rating":4,"tags":5,"author":6},5,{"author":8}],
        [10,16,18,1,19,20],[10,16,25,"date-time"],[10,32,13,0],[10,97],[10,8,21,3,28,45,7,0],[6,8],[10,16],
        [10,4,29,["name"],40,{"name":9,"editor":10},42,-2],[10,16,18,1],[6,8]]
        """);

    internal static readonly SchemaProgram Block = new("""[1,[2,"https://example.org/block",5,{},0,32,[1,2,3]],[10,16,18,1],[10,32],[10,1]]""");
}
