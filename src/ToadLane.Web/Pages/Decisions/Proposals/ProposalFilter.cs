using ToadLane.Decisions.Proposals;

namespace ToadLane.Web.Pages.Decisions.Proposals;

/// <summary>What a reader of a list of proposals asked for: words, a stage, and which sheet of the list.</summary>
public sealed record ProposalFilter(string? Words, ProposalStage? Stage, int Sheet)
{
    public const int LinesOnASheet = 50;

    /// <summary>The stages somebody may ask for; drafts are nobody else's business.</summary>
    public static IReadOnlyList<ProposalStage> Stages { get; } =
        [.. Enum.GetValues<ProposalStage>().Where(stage => stage != ProposalStage.Draft)];

    public IQueryable<Proposal> Of(IQueryable<Proposal> sent)
    {
        IQueryable<Proposal> found = string.IsNullOrWhiteSpace(this.Words) ? sent : sent.Saying(this.Words);
        return this.Stage is { } stage && stage != ProposalStage.Draft ? found.At(stage) : found;
    }

    public int SheetsFor(int found) => Math.Max(1, (found + LinesOnASheet - 1) / LinesOnASheet);

    public int SheetOf(int found) => Math.Clamp(this.Sheet, 1, this.SheetsFor(found));
}
