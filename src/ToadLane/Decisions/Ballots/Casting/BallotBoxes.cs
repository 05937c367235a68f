using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using ToadLane.Storage;

namespace ToadLane.Decisions.Ballots.Casting;

/// <summary>Every council's ballot box of this process. Disposing it answers the votes that wait.</summary>
public sealed class BallotBoxes(
    IDatabaseEngine databases,
    IBallotEngine engine,
    Installation installation,
    TimeProvider clock,
    ILogger<BallotBoxes> log) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<BallotBox>> boxes = new();

    /// <summary>The answer to come, or null when the box takes no vote now: then it is certainly not cast.</summary>
    public Task<CastAnswer>? Put(string council, VoteToCast vote) => this.boxes
        .GetOrAdd(council, slug => new Lazy<BallotBox>(() =>
            new BallotBox(this.OpenStore(slug), installation.LongestVoteQueue, log)))
        .Value.Put(vote);

    public async Task WipeAsync(string council, CancellationToken cancel)
    {
        await using IBallotStore store = this.OpenStore(council);
        await store.WipeAsync(cancel);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (Lazy<BallotBox> box in this.boxes.Values)
        {
            await box.Value.DisposeAsync();
        }
    }

    private IBallotStore OpenStore(string council) => engine.OpenBallotStore(databases.ConnectionTo(council), clock);
}
