namespace ToadLane.PublicLog.Witnessing;

/// <summary>What a witness answers, with the status of HTTP that says so (C2SP tlog-witness).</summary>
public enum WitnessVerdict
{
    /// <summary>The new tree continues the old one: 200 and a signature.</summary>
    Witnessed = 200,

    /// <summary>The request cannot be read, or its old size is larger than its new one: 400.</summary>
    Unreadable = 400,

    /// <summary>No key that is trusted for this log signed the checkpoint: 403.</summary>
    NotSignedByTheLog = 403,

    /// <summary>This log is not one that the witness looks after: 404.</summary>
    UnknownLog = 404,

    /// <summary>The witness knows another size, or another root of the same size: 409.</summary>
    AnotherSize = 409,

    /// <summary>The proof does not lead from the known root to the new one: 422.</summary>
    NotConsistent = 422,
}
