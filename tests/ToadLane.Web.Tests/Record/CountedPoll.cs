using Microsoft.Extensions.DependencyInjection;
using ToadLane.Decisions.Ballots.Casting;
using ToadLane.Decisions.Counts;
using ToadLane.Records.Publishing;
using ToadLane.Testing;
using ToadLane.Web.Tests.Vote;

namespace ToadLane.Web.Tests.Record;

/// <summary>A poll of three electors in which two have voted, counted, with everything in the public log.</summary>
internal sealed record CountedPoll(VoteSite Site, Poll Poll, VoteReceipt First) : IAsyncDisposable
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public string Address => $"/rochdale/decisions/{this.Poll.Decision.Slug}";

    public static async Task<CountedPoll> OpenAsync()
    {
        VoteSite site = await VoteSite.OpenAsync();
        Poll poll = await Poll.OpenAsync(site.Enter, new PollPlan());
        VoteReceipt first = Poll.Must(await poll.CastAsync(1, 1, 4));
        Poll.Must(await poll.CastAsync(2, 2));
        await PublishAsync(poll);
        site.Clock.MoveTo(poll.Decision.Timetable.VotingClosesAt);
        Poll.Must(await poll.CloseAsync());
        Poll.Must(await poll.RunAsync<CountDecision, Count>(o => o.RunAsync(poll.Id, Actor.Clock, Cancel)));
        await PublishAsync(poll);
        return new CountedPoll(site, poll, first);
    }

    public static async Task PublishAsync(Poll poll) => Poll.Must(await poll.RunAsync<PublishLog, PublishedLog>(
        publish => publish.RunAsync(Actor.Clock, 1, Cancel)));

    /// <summary>Changes one letter in the middle of the log's entries, as somebody with the server's disk could.</summary>
    public async Task ChangeTheLogAsync()
    {
        await using AsyncServiceScope scope = this.Site.Enter();
        string folder = scope.ServiceProvider.GetRequiredService<LogFolders>()
            .PathOf("rochdale", this.Site.Clock.GetUtcNow().Year);
        foreach (string file in Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => file.Contains("entries", StringComparison.Ordinal)))
        {
            byte[] bytes = await File.ReadAllBytesAsync(file, Cancel);
            bytes[bytes.Length / 2] ^= 1;
            await File.WriteAllBytesAsync(file, bytes, Cancel);
        }
    }

    public ValueTask DisposeAsync() => this.Site.DisposeAsync();
}
