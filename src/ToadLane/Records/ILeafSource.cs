using ToadLane.Storage;

namespace ToadLane.Records;

/// <summary>
/// A capability whose rows are leaves without being announced one by one: the sealed votes, which must not be written
/// twice in the hot path.
/// </summary>
public interface ILeafSource
{
    /// <summary>
    /// The hashes of rows of this council that have no place in the log yet, in any order. It goes through a large box,
    /// so it reads two indexes and nothing else, and is asked before any lock is taken.
    /// </summary>
    Task<IReadOnlyList<byte[]>> FindAsync(ToadLaneDb db, CancellationToken cancel);

    /// <summary>Those of these rows that have no place even now.</summary>
    Task<IReadOnlyList<WaitingEnvelope>> ReadAsync(
        ToadLaneDb db, IReadOnlyList<byte[]> hashes, CancellationToken cancel);
}

/// <summary>A sealed vote that has no place in the log yet.</summary>
public sealed record WaitingEnvelope(Guid Decision, byte[] Hash)
{
    /// <summary>Kept beside its leaf until the close; null where nobody's name stands at the vote.</summary>
    public Counterfoil? Counterfoil { get; init; }
}
