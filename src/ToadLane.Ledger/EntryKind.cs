namespace ToadLane.Ledger;

/// <summary>What an entry does to the accounts it names.</summary>
public enum EntryKind
{
    /// <summary>Moves an amount now: its lines are posted.</summary>
    Transfer,

    /// <summary>Sets an amount aside: its lines are pending until they are settled or voided.</summary>
    Commitment,

    /// <summary>Pays all or part of a commitment: its lines stop being pending and are posted.</summary>
    Settlement,

    /// <summary>Gives back what is left of a commitment: its lines stop being pending.</summary>
    Voiding,

    /// <summary>Undoes a transfer or a settlement: the same lines are posted on the other sides.</summary>
    Reversal,
}
