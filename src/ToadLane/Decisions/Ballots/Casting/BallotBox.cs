using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace ToadLane.Decisions.Ballots.Casting;

/// <summary>
/// One council's queue of votes and its committers: as many votes as wait, up to 256, go into one transaction, so that
/// a slow disk slows one commit and not one for each voter.
/// </summary>
internal sealed partial class BallotBox : IAsyncDisposable
{
    private const int LargestBatch = 256;

    private readonly Channel<Waiting> queue;
    private readonly IBallotStore store;
    private readonly ILogger log;
    private readonly Task committing;

    public BallotBox(IBallotStore store, int longestQueue, ILogger log)
    {
        this.queue = Channel.CreateBounded<Waiting>(new BoundedChannelOptions(longestQueue));
        this.store = store;
        this.log = log;
        this.committing = Task.WhenAll(
            Enumerable.Range(0, store.Committers).Select(_ => Task.Run(this.CommitAllAsync)));
    }

    /// <summary>
    /// The answer to come, or null when the queue is full or closed: then the vote is certainly not cast.
    /// </summary>
    public Task<CastAnswer>? Put(VoteToCast vote)
    {
        Waiting waiting = new(vote);
        return this.queue.Writer.TryWrite(waiting) ? waiting.Answer.Task : null;
    }

    /// <summary>Takes no more votes and answers those that wait.</summary>
    public async ValueTask DisposeAsync()
    {
        this.queue.Writer.TryComplete();
        await this.committing;
        await this.store.DisposeAsync();
    }

    private async Task CommitAllAsync()
    {
        List<Waiting> held = [];
        while (held.Count > 0 || await this.queue.Reader.WaitToReadAsync())
        {
            await this.CommitAsync(this.NextBatch(held));
        }
    }

    // Two votes of one elector cannot be in one batch: the later waits for the next.
    private List<Waiting> NextBatch(List<Waiting> held)
    {
        List<Waiting> batch = [];
        HashSet<(DecisionId, int)> electors = [];
        List<Waiting> candidates = [.. held];
        held.Clear();
        foreach (Waiting waiting in candidates)
        {
            (electors.Add(waiting.Elector) ? batch : held).Add(waiting);
        }

        while (batch.Count < LargestBatch && held.Count < LargestBatch && this.queue.Reader.TryRead(out Waiting? next))
        {
            (electors.Add(next.Elector) ? batch : held).Add(next);
        }

        return batch;
    }

    private async Task CommitAsync(List<Waiting> batch)
    {
        try
        {
            IReadOnlyList<CastAnswer> answers = await this.store.CastAsync([.. batch.Select(w => w.Vote)]);
            for (int at = 0; at < batch.Count; at++)
            {
                batch[at].Answer.SetResult(answers[at]);
            }
        }
#pragma warning disable CA1031 // Whatever went wrong, each voter must hear that the outcome is unknown.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            this.NotConfirmed(batch.Count, fault);
            batch.ForEach(waiting => waiting.Answer.TrySetResult(CastAnswer.Unknown));
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Votes} votes could not be confirmed")]
    private partial void NotConfirmed(int votes, Exception fault);

    private sealed class Waiting(VoteToCast vote)
    {
        public VoteToCast Vote => vote;

        public (DecisionId, int) Elector => (vote.DecisionId, vote.ElectorNumber);

        // Otherwise the committer would run the voters' pages on its own time.
        public TaskCompletionSource<CastAnswer> Answer { get; } =
            new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
