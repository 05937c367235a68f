namespace ToadLane.Records;

/// <summary>What a leaf of the public log says has happened.</summary>
public enum LeafKind
{
    /// <summary>The first leaf of a year's log: names the log before it.</summary>
    Begun,

    /// <summary>Voting opened: the rule sheet's hash, the register's root, the key.</summary>
    Opened,

    /// <summary>A sealed vote went into the box: its hash, and nothing else.</summary>
    Envelope,

    /// <summary>A batch of codes was made: how many, for what, and the root over their hashes.</summary>
    CodesIssued,

    /// <summary>Codes were ended without a new one in their place: how many, and why.</summary>
    CodesVoided,

    /// <summary>Somebody was added to the register after voting opened: the hash of their row, and why.</summary>
    ElectorAdded,

    /// <summary>Somebody with an office did something that bears on a vote.</summary>
    Deed,

    /// <summary>A batch of ballot papers was closed: what became of each paper.</summary>
    PaperBatch,

    /// <summary>Voting closed: the sums.</summary>
    Closed,

    /// <summary>The box without names: the root over its envelopes.</summary>
    Boxed,

    /// <summary>The result: the hashes of the ballot file and of the count sheet.</summary>
    Counted,

    /// <summary>The key of a decision was destroyed.</summary>
    KeyDestroyed,
}
