using ToadLane.Decisions.Ballots.Sealing;

namespace ToadLane.Web.Pages.Decisions.Vote;

/// <summary>
/// A paper on its voter's table: the order in which it lists the projects, and what is marked so far.
/// </summary>
public sealed record PaperDraft(int Seed, byte[] Marked, ChoiceKind Kind)
{
    /// <summary>Whoever seals has the marks; where it is the browser, none are here.</summary>
    public Sealer Sealer { get; init; }

    public Choices Choices => this.Kind == ChoiceKind.Blank ? Choices.Blank : Choices.Of(Marks.Read(this.Marked));

    /// <summary>The projects in this voter's own order, the same as long as they vote.</summary>
    public IReadOnlyList<RuleSheetOption> InOrder(BallotPaper paper)
    {
        RuleSheetOption[] options = [.. paper.Sheet.Options];
        new Random(this.Seed).Shuffle(options);
        return options;
    }
}
