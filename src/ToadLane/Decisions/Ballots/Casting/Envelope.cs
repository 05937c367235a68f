namespace ToadLane.Decisions.Ballots.Casting;

public readonly record struct EnvelopeId(Guid Value) : IId<EnvelopeId>
{
    public static EnvelopeId From(Guid value) => new(value);
}

/// <summary>
/// A sealed vote while it may still be changed: whose it is, and a blob that nobody can open yet. Deleted at close.
/// Written by <see cref="IBallotStore"/> only.
/// </summary>
public sealed class Envelope
{
    public EnvelopeId Id { get; init; }

    public DecisionId DecisionId { get; init; }

    public int ElectorNumber { get; init; }

    public int Sequence { get; init; }

    public required byte[] Sealed { get; init; }

    /// <summary>SHA-256 of the sealed vote.</summary>
    public required byte[] Hash { get; init; }

    /// <summary>HMAC of the form's nonce: the same form sent again finds its own envelope.</summary>
    public required byte[] CastId { get; init; }
}
