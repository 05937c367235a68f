namespace ToadLane.Decisions.Ballots;

/// <summary>
/// One person who may vote in one decision. Only keyed hashes are kept: of who they are in the register, and of the
/// code posted to them. The number is drawn at random, so it says nothing about the order of the register.
/// </summary>
public sealed class Elector
{
    public DecisionId DecisionId { get; init; }

    /// <summary>From 1; together with the decision it is the primary key.</summary>
    public int Number { get; init; }

    /// <summary>The ward they live in, by its GSS code.</summary>
    public required string AreaCode { get; init; }

    /// <summary>
    /// HMAC of name, postcode and date of birth as in the register, or null for someone with a code only.
    /// </summary>
    public byte[]? PersonHash { get; init; }

    /// <summary>HMAC of the code posted to them, once it is issued.</summary>
    public byte[]? CodeHash { get; set; }
}
