using ToadLane.Storage;

namespace ToadLane.Records;

/// <summary>
/// A capability whose rows are leaves without being announced one by one: the sealed votes, which must not be written
/// twice in the hot path.
/// </summary>
public interface ILeafSource
{
    /// <summary>Rows of this council that have no place in the log yet, in any order.</summary>
    Task<IReadOnlyList<WaitingEnvelope>> WaitingAsync(ToadLaneDb db, CancellationToken cancel);
}

/// <summary>A sealed vote that has no place in the log yet.</summary>
public sealed record WaitingEnvelope(Guid Decision, byte[] Hash)
{
    /// <summary>Kept beside its leaf until the close; null where nobody's name stands at the vote.</summary>
    public Counterfoil? Counterfoil { get; init; }
}
