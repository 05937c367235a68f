using ToadLane.Decisions.Ballots.Electorate;

namespace ToadLane.Decisions.Ballots;

/// <summary>
/// One person who may vote in one decision. Only a keyed hash of who they are in the register is kept; their codes have
/// a table of their own. The number is drawn at random, so it says nothing about the order of the register.
/// </summary>
public sealed class Elector
{
    public DecisionId DecisionId { get; init; }

    /// <summary>From 1; together with the decision it is the primary key.</summary>
    public int Number { get; init; }

    public ElectorKind Kind { get; init; }

    /// <summary>The ward they live in, by its GSS code; empty for a test.</summary>
    public required string AreaCode { get; init; }

    /// <summary>
    /// HMAC of name, postcode and date of birth as in the register, or null for a test.
    /// </summary>
    public byte[]? PersonHash { get; init; }
}
