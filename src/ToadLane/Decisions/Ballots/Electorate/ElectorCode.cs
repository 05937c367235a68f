namespace ToadLane.Decisions.Ballots.Electorate;

/// <summary>
/// A code that was given out to one elector. Only its keyed hash is kept, so nobody can read it here again. It works
/// until it is voided, and then never again.
/// </summary>
public sealed class ElectorCode
{
    public DecisionId DecisionId { get; init; }

    /// <summary>HMAC of the code; together with the decision it is the primary key.</summary>
    public required byte[] Hash { get; init; }

    public int ElectorNumber { get; init; }

    /// <summary>The number of the batch that it was made in.</summary>
    public int Batch { get; init; }

    /// <summary>Null while the code works.</summary>
    public CodeVoid? Voided { get; private set; }

    // A copy: Entity Framework stores an owned record with one owner only.
    public void Void(CodeVoid end) => this.Voided ??= end with { };
}
