using ToadLane.Counting.Certificates;
using ToadLane.Counting.Tests.Conformance;

namespace ToadLane.Counting.Tests.Certificates;

/// <summary>Results of real elections pass the check.</summary>
public class RealResultTests
{
    [Theory]
    [InlineData("Poland_Wieliczka_2023_Green_Budget.pb", Completion.Add1)]
    [InlineData("Poland_Wieliczka_2023_Green_Budget.pb", Completion.Add1Exhaustive)]
    [InlineData("Poland_Swiecie_2023.pb", Completion.Add1)]
    [InlineData("Poland_Swiecie_2023.pb", Completion.Utilitarian)]
    public void A_result_of_equal_shares_is_found_right(string name, Completion completion)
    {
        var file = Corpus.File(name);

        var result = EqualShares.Count(
            file.Contest, file.Papers, EqualSharesOptions.Official with { Completion = completion });

        Assert.Null(ResultCheck.FirstFlaw(file.Contest, file.Papers, result));
    }

    [Fact]
    public void A_result_of_every_file_is_found_right() => Assert.All(Corpus.Names(), name =>
    {
        var file = Corpus.File(name);
        var greedy = Greedy.Count(file.Contest, file.Papers, GreedyOptions.Skip);
        var shares = EqualShares.Count(
            file.Contest, file.Papers, new EqualSharesOptions(Utility.Cost, Completion.Utilitarian));

        Assert.Null(ResultCheck.FirstFlaw(file.Contest, file.Papers, greedy));
        Assert.Null(ResultCheck.FirstFlaw(file.Contest, file.Papers, shares));
    });
}
