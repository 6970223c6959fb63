using ArticleSdk.Runtime;

namespace ArticleSdk.Tests.Reading;

public class EvaluatedTests
{
    [Fact]
    public void Set_OfRandomOperations_HoldsWhatASetHolds()
    {
        var random = new Random(11);
        for (var round = 0; round < 2_000; round++)
        {
            var evaluated = default(Evaluated);
            var expected = new HashSet<int>();
            var isAll = false;
            for (var step = random.Next(8); step > 0; step--)
            {
                var branch = new Evaluated();
                var inBranch = new HashSet<int>();
                for (var n = random.Next(10); n > 0; n--)
                {
                    var index = random.Next(random.Next(2) == 0 ? 70 : 700);
                    if (random.Next(6) != 0)
                    {
                        branch.Add(index);
                        inBranch.Add(index);
                    }
                    else
                    {
                        branch.AddFirst(index / 2);
                        inBranch.UnionWith(Enumerable.Range(0, index / 2));
                    }
                }

                var branchIsAll = random.Next(40) == 0;
                if (branchIsAll)
                    branch.AddFirst(int.MaxValue);
                if (random.Next(3) != 0)
                {
                    evaluated.Merge(ref branch);
                    expected.UnionWith(inBranch);
                    isAll |= branchIsAll;
                    Assert.False(branch.Contains(0));
                }

                branch.Dispose();
            }

            for (var i = 0; i < 800; i++)
                Assert.Equal(isAll || expected.Contains(i), evaluated.Contains(i));
            evaluated.Dispose();
        }
    }

    [Fact]
    public void IsComplete_AfterAWalk_IsWhetherAllAreInTheSet()
    {
        for (var count = 0; count < 70; count++)
        {
            for (var missing = 0; missing <= count; missing++)
            {
                var evaluated = default(Evaluated);
                for (var i = 0; i < count; i++)
                {
                    if (i != missing)
                        evaluated.Add(i);
                }

                Assert.False(evaluated.IsComplete);
                evaluated.Walked(count);
                Assert.Equal(missing == count && count <= 64, evaluated.IsComplete);
                var outer = default(Evaluated);
                outer.AddFirst(missing + 1);
                outer.Merge(ref evaluated);
                Assert.Equal(count <= Math.Max(64, missing + 1), outer.IsComplete);
                outer.AddFirst(int.MaxValue);
                Assert.True(outer.IsComplete);
                outer.Dispose();
            }
        }
    }
}
