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

    public static IRule Rule(VotingRules rules) =>
        RuleCatalogue.Budgets.MakeAgain(Name(rules.Rule), Settings(rules)).Rule
        ?? throw new InvalidOperationException($"No count is known for {rules}.");

    /// <summary>As in the META of a .pb file: "greedy", "equalshares/add1".</summary>
    public static string RuleName(VotingRules rules) => rules.Rule == CountingRule.EqualShares
        ? "equalshares" + (rules.Completion == "none" ? "" : "/" + rules.Completion)
        : Name(rules.Rule);

    /// <summary>The name in the catalogue: GreedyNoSkip is "greedy-no-skip".</summary>
    public static string Name(CountingRule rule) => string.Concat(rule.ToString().Select((letter, place) =>
        char.IsUpper(letter) && place > 0 ? $"-{char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));

    /// <summary>The rule with this name in the catalogue.</summary>
    public static CountingRule Named(string name) => Enum.GetValues<CountingRule>().Single(rule => Name(rule) == name);

    private static IEnumerable<CountParameter> Settings(VotingRules rules) =>
        [new("utility", rules.Utility), new("completion", rules.Completion)];
}
