using ToadLane.Decisions.Ballots.Papers;
using ToadLane.Decisions.Ballots.Sealing;

namespace ToadLane.Testing;

/// <summary>The desk at which a poll's ballot papers are given out, taken back and keyed by two people.</summary>
public sealed class PaperDesk(Poll poll)
{
    public static Actor Ann { get; } = Given.AnOfficer with { Id = Guid.NewGuid(), Name = "Ann Keyer" };

    public static Actor Bob { get; } = Given.AnOfficer with { Id = Guid.NewGuid(), Name = "Bob Keyer" };

    public Task<Outcome<PaperBatch>> PrintAsync(int papers) => poll.RunAsync<PrintPapers, PaperBatch>(
        o => o.RunAsync(poll.Id, papers, Ann, CancellationToken.None));

    public Task<Outcome<IssuedPaper>> IssueAsync(int elector, string mark = "A", string? why = null) =>
        poll.RunAsync<IssuePaper, IssuedPaper>(
            o => o.RunAsync(poll.Pass(elector), new(mark, why), Ann, CancellationToken.None));

    public Task<Outcome<ReturnedPaper>> ReturnAsync(int elector, string mark = "A") =>
        poll.RunAsync<ReturnPaper, ReturnedPaper>(
            o => o.RunAsync(poll.Pass(elector), mark, Ann, CancellationToken.None));

    /// <summary>Gives papers of batch A to these electors and takes them back.</summary>
    public async Task GiveAndTakeAsync(params int[] electors)
    {
        foreach (int elector in electors)
        {
            Poll.Must(await this.IssueAsync(elector));
            Poll.Must(await this.ReturnAsync(elector));
        }
    }

    public Task<Outcome<KeyedPaper>> KeyAsync(Actor by, PaperEntry entry, int paper, PaperReading reading) =>
        poll.RunAsync<KeyPaper, KeyedPaper>(o => o.RunAsync(
            poll.Id, new("A", entry, paper, reading), by, CancellationToken.None));

    /// <summary>Both people key the pile of batch A alike.</summary>
    public async Task KeyTwiceAsync(params PaperReading[] pile)
    {
        for (int at = 0; at < pile.Length; at++)
        {
            Poll.Must(await this.KeyAsync(Ann, PaperEntry.First, at + 1, pile[at]));
            Poll.Must(await this.KeyAsync(Bob, PaperEntry.Second, at + 1, pile[at]));
        }
    }

    public Task<Outcome<PaperBatch>> CloseAsync(BatchCount count) => poll.RunAsync<CloseBatch, PaperBatch>(
        o => o.RunAsync(poll.Id, count, Ann, CancellationToken.None));

    public static PaperReading Vote(params int[] projects) =>
        PaperReading.Of(projects.Length == 0 ? Choices.Blank : Choices.Of(projects));
}
