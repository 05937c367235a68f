using ToadLane.Ledger;

namespace ToadLane.Decisions.Proposals;

/// <summary>A proposal in its proposer's words. What is not written yet is empty.</summary>
public sealed record ProposalText(string Title, string What, string Where, string Why, Pence? RoughCost)
{
    public const int LongestTitle = 100;
    public const int LongestAnswer = 2000;
    public const int LongestPlace = 300;

    /// <summary>The first part that is missing, as the page calls it, or null.</summary>
    public string? Missing => this switch
    {
        { Title: "" } => "title",
        { What: "" } => "what",
        { Where: "" } => "where",
        { Why: "" } => "why",
        _ => null,
    };
}
