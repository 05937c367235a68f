using ToadLane.Decisions.Ballots.Casting;

namespace ToadLane.Testing;

/// <summary>A real box in bad times: a test can let its answers get lost.</summary>
public sealed class TroubledEngine(IBallotEngine inner) : IBallotEngine
{
    /// <summary>While true, votes are stored and nobody hears of it.</summary>
    public bool LosesAnswers { get; set; }

    public IBallotStore OpenBallotStore(string connection, TimeProvider clock) =>
        new Store(this, inner.OpenBallotStore(connection, clock));

    private sealed class Store(TroubledEngine engine, IBallotStore store) : IBallotStore
    {
        public async Task<IReadOnlyList<CastAnswer>> CastAsync(IReadOnlyList<VoteToCast> votes)
        {
            IReadOnlyList<CastAnswer> answers = await store.CastAsync(votes);
            return engine.LosesAnswers ? throw new IOException("The answer got lost.") : answers;
        }

        public Task WipeAsync(CancellationToken cancel) => store.WipeAsync(cancel);

        public ValueTask DisposeAsync() => store.DisposeAsync();
    }
}
