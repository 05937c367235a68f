using ToadLane.Decisions.Ballots.Casting;

namespace ToadLane.Testing;

/// <summary>A real box in bad times: a test can let its answers get lost, or let it stand still.</summary>
public sealed class TroubledEngine(IBallotEngine inner) : IBallotEngine
{
    /// <summary>While true, votes are stored and nobody hears of it.</summary>
    public bool LosesAnswers { get; set; }

    private TaskCompletionSource goesOn = Done();
    private TaskCompletionSource stands = new();

    /// <summary>Ends when the box stands still with votes in its hands.</summary>
    public Task Stands => stands.Task;

    /// <summary>From the next votes on the box stands still.</summary>
    public void Hold()
    {
        stands = new TaskCompletionSource();
        goesOn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    /// <summary>Lets it go on.</summary>
    public void Release() => goesOn.TrySetResult();

    public IBallotStore OpenBallotStore(string connection, TimeProvider clock) =>
        new Store(this, inner.OpenBallotStore(connection, clock));

    private static TaskCompletionSource Done()
    {
        TaskCompletionSource done = new();
        done.SetResult();
        return done;
    }

    private sealed class Store(TroubledEngine engine, IBallotStore store) : IBallotStore
    {
        public int Committers => store.Committers;

        public async Task<IReadOnlyList<CastAnswer>> CastAsync(IReadOnlyList<VoteToCast> votes)
        {
            engine.stands.TrySetResult();
            await engine.goesOn.Task;
            IReadOnlyList<CastAnswer> answers = await store.CastAsync(votes);
            return engine.LosesAnswers ? throw new IOException("The answer got lost.") : answers;
        }

        public Task WipeAsync(CancellationToken cancel) => store.WipeAsync(cancel);

        public ValueTask DisposeAsync() => store.DisposeAsync();
    }
}
