using ToadLane.Decisions;
using ToadLane.Decisions.Ballots.Electorate;
using ToadLane.Web.Design;

namespace ToadLane.Web.Pages.Desk.Electorate;

/// <summary>One letter as it is printed: in its language and size, with the address of the page for its code.</summary>
public sealed record LetterSheet(CodeLetter Letter, Decision Decision, Uri VoteAddress)
{
    public required Language Language { get; init; }

    public bool IsLarge { get; init; }

    /// <summary>Where the post brings it back to, in one line; empty where nobody said.</summary>
    public string ReturnAddress { get; init; } = "";

    public bool IsTest { get; init; }
}
