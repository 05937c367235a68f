namespace ToadLane.Decisions.Counts;

/// <summary>
/// The residents' result: who won, every step of how, and the ballot file from which anyone can count it again. Written
/// once; a guard in the database refuses any change.
/// </summary>
public sealed class Count
{
    public DecisionId DecisionId { get; init; }

    /// <summary>The numbers of the winning projects on the ballot, in the order in which they won.</summary>
    public required IReadOnlyList<int> Winners { get; init; }

    /// <summary>The <see cref="CountSheet"/> as JSON.</summary>
    public required string Sheet { get; init; }

    /// <summary>The ballots in Pabulib's format, in an order that says nothing: what the count was made from.</summary>
    public required string BallotFile { get; init; }

    /// <summary>SHA-256 of the ballot file, in UTF-8.</summary>
    public required byte[] BallotFileHash { get; init; }

    public long BallotsCounted { get; init; }

    public long BallotsRejected { get; init; }

    /// <summary>How many could have voted, or null where the file does not say.</summary>
    public int? ElectorateSize { get; init; }

    public DateTime At { get; init; }
}
