using System.Globalization;
using ToadLane.Counting;
using ToadLane.Decisions.Ballots;

namespace ToadLane.Decisions.Counts;

/// <summary>A decision's published ballot, as the counting library wants it.</summary>
public static class BallotContest
{
    /// <summary>Costs in pence: a currency unit is a pound, so Add1 raises every share by £1 at a time.</summary>
    private const int PenceInAPound = 100;

    public static Contest Of(Decision decision, IReadOnlyList<BallotOption> options) => new(
        options.OrderBy(o => o.Number).Select(o => new Project(o.FileId, o.Title, o.Cost.Value)),
        decision.Budget.Value,
        BallotForm.Approval)
    {
        Scale = PenceInAPound,
        Limits = decision.Rules.Style == BallotStyle.AtMost
            ? new PaperLimits { MaxChoices = decision.Rules.MostChoices }
            : new PaperLimits { MaxTotalCost = decision.Budget.Value },
        TieOrder = TieOrder.Declared.WithList([.. options.OrderBy(o => o.TieRank).Select(o => o.FileId)]),
    };

    public static IRule Rule(VotingRules rules) => rules.Rule switch
    {
        CountingRule.Greedy => GreedyOptions.Skip,
        CountingRule.GreedyNoSkip => GreedyOptions.Stop,
        CountingRule.GreedyThreshold => GreedyOptions.Threshold,
        CountingRule.EqualShares => new EqualSharesOptions(UtilityNamed(rules.Utility), CompletionNamed(rules.Completion)),
        _ => throw new InvalidOperationException(
            string.Create(CultureInfo.InvariantCulture, $"No count is known for {rules.Rule}.")),
    };

    /// <summary>As in the META of a .pb file: "greedy", "equalshares/add1".</summary>
    public static string RuleName(VotingRules rules) => rules.Rule == CountingRule.EqualShares
        ? "equalshares" + (rules.Completion == "none" ? "" : "/" + rules.Completion)
        : Rule(rules).Name;

    private static Utility UtilityNamed(string name) => name == "cardinality" ? Utility.Cardinality : Utility.Cost;

    private static Completion CompletionNamed(string name) => name switch
    {
        "none" => Completion.None,
        "add1" => Completion.Add1,
        "add1-exhaustive" => Completion.Add1Exhaustive,
        "utilitarian" => Completion.Utilitarian,
        _ => throw new InvalidOperationException($"No completion is called {name}."),
    };
}
