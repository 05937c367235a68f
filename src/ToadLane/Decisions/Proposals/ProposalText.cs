using ToadLane.Ledger;

namespace ToadLane.Decisions.Proposals;

/// <summary>A proposal in its proposer's words. What is not written yet is empty.</summary>
public sealed record ProposalText(string Title, string What, string Where, string Why, Pence? RoughCost)
{
    public const int LongestTitle = 100;
    public const int LongestAnswer = 2000;
    public const int LongestPlace = 300;
    public const int LongestReason = 1500;

    /// <summary>£100 million: nobody's guess is larger, and a slip of the finger is.</summary>
    public static readonly Pence MostRoughCost = new(100_000_000_00);

    // Made anew each time: two proposals in one database must not hold the same object.
    public static ProposalText Blank => new("", "", "", "", null);

    /// <summary>The first part that is missing, as the page calls it, or null.</summary>
    public string? Missing => this switch
    {
        { Title: "" } => "title",
        { What: "" } => "what",
        { Where: "" } => "where",
        { Why: "" } => "why",
        _ => null,
    };

    /// <summary>The first part that cannot be saved as it is, or null.</summary>
    public Refusal? Fault => this switch
    {
        { Title.Length: > LongestTitle } => ProposalRefusals.TooLong("title", LongestTitle),
        { What.Length: > LongestAnswer } => ProposalRefusals.TooLong("what", LongestAnswer),
        { Where.Length: > LongestPlace } => ProposalRefusals.TooLong("where", LongestPlace),
        { Why.Length: > LongestAnswer } => ProposalRefusals.TooLong("why", LongestAnswer),
        { RoughCost.Value: <= 0 } => ProposalRefusals.CostIsWrong,
        { RoughCost: { } cost } when cost > MostRoughCost => ProposalRefusals.CostIsWrong,
        _ => null,
    };

    /// <summary>The same without white space around the answers.</summary>
    public ProposalText Trimmed() => this with
    {
        Title = this.Title.Trim(),
        What = this.What.Trim(),
        Where = this.Where.Trim(),
        Why = this.Why.Trim(),
    };
}
