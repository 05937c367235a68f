namespace ToadLane.Counting.Elections;

/// <summary>In what order the papers of excluded candidates go on.</summary>
public enum ExclusionOrder
{
    /// <summary>All at once; who is elected is looked at afterwards.</summary>
    AtOnce,

    /// <summary>First preferences first, then those of the highest value and so on, electing in between.</summary>
    FirstPreferencesFirst,

    /// <summary>Those of the highest value first and so on, electing in between.</summary>
    HighestValueFirst,

    /// <summary>
    /// All papers, of everybody, are dealt out anew as if the excluded had never stood, and whoever was elected has to
    /// be elected again; such a stage lists no transfers.
    /// </summary>
    Anew,
}
