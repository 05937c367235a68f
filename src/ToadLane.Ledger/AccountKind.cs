namespace ToadLane.Ledger;

/// <summary>What an account stands for, which decides the side on which it grows.</summary>
public enum AccountKind
{
    /// <summary>Something held, such as a pot of money: grows by debits.</summary>
    Asset,

    /// <summary>Something spent or used, such as a project's cost: grows by debits.</summary>
    Expense,

    /// <summary>Something owed to others: grows by credits.</summary>
    Liability,

    /// <summary>What the members own, such as shares held: grows by credits.</summary>
    Equity,

    /// <summary>Where what is held came from, such as the council's yearly grant: grows by credits.</summary>
    Income,
}
