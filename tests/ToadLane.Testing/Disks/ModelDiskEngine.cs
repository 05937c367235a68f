using ToadLane.Decisions.Ballots.Casting;

namespace ToadLane.Testing.Disks;

/// <summary>A real engine whose ballot box lies on a <see cref="ModelDisk"/>.</summary>
public sealed class ModelDiskEngine(IBallotEngine inner, string onDisk) : IBallotEngine
{
    public IBallotStore OpenBallotStore(string connection, TimeProvider clock) => inner.OpenBallotStore(onDisk, clock);
}
