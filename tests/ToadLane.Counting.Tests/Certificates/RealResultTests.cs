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
    [InlineData("Poland_Swiecie_2023.pb", Completion.Add1Utilitarian)]
    [InlineData("Netherlands_Amsterdam_285.pb", Completion.Add1Integral)]
    public void A_result_of_equal_shares_is_found_right(string name, Completion completion)
    {
        var file = Corpus.File(name);

        var result = EqualShares.Count(
            file.Contest, file.Papers, EqualSharesOptions.Official with { Completion = completion });

        Assert.Null(ResultCheck.FirstFlaw(file.Contest, file.Papers, result));
    }

    [Theory]
    [InlineData("Hungary_Veszprem_2025.pb")]
    [InlineData("Netherlands_Amsterdam_166.pb")]
    [InlineData("Netherlands_Amsterdam_285.pb")]
    [InlineData("Poland_Katowice_2023.pb")]
    [InlineData("Poland_Krakow_2023_Nowa_Huta.pb")]
    [InlineData("Poland_Warszawa_2022_Wola.pb")]
    public void Results_of_all_kinds_of_ballots_are_found_right(string name)
    {
        var file = Corpus.File(name);
        EqualSharesOptions shares = new(Utility.Cost, Completion.Utilitarian);

        Assert.Null(ResultCheck.FirstFlaw(
            file.Contest, file.Papers, Greedy.Count(file.Contest, file.Papers, GreedyOptions.Skip)));
        Assert.Null(ResultCheck.FirstFlaw(
            file.Contest, file.Papers, EqualShares.Count(file.Contest, file.Papers, shares)));
    }
}
