namespace ToadLane.Decisions.Ballots.Papers;

/// <summary>
/// One person read one paper and keyed what it says. The choices are sealed at once; what is kept to compare two
/// entries is a keyed hash. Rows are only added: a paper keyed again is another attempt, and the last one holds.
/// </summary>
public sealed record KeyedPaper
{
    public DecisionId DecisionId { get; init; }

    public required string Mark { get; init; }

    public PaperEntry Entry { get; init; }

    /// <summary>Its place in the pile, from 1.</summary>
    public int Paper { get; init; }

    /// <summary>From 1; one more each time this paper is keyed again in this entry.</summary>
    public int Attempt { get; init; }

    public Guid ById { get; init; }

    /// <summary>Why the paper cannot be counted, or null when it says a vote.</summary>
    public SpoiltReason? Spoilt { get; init; }

    /// <summary>HMAC of batch, paper and what was read, under the batch's key.</summary>
    public required byte[] Digest { get; init; }

    /// <summary>The vote, sealed to the decision's key; gone once the batch is closed.</summary>
    public byte[]? Sealed { get; init; }
}
