namespace ToadLane.Bookkeeping;

/// <summary>What adding the whole of the books up anew found.</summary>
/// <param name="Balances">Debits equal credits in every unit, for every kind of entry.</param>
/// <param name="Differences">The accounts whose kept balance is not what their lines add up to.</param>
/// <param name="Entries">How many entries were added up.</param>
public sealed record BooksCheck(bool Balances, IReadOnlyList<string> Differences, int Entries)
{
    public bool IsSound => Balances && Differences.Count == 0;
}
