using ToadLane.Bookkeeping;
using ToadLane.Ledger;

namespace ToadLane.Web.Pages.Pots;

/// <summary>What an entry did to a pot, as residents read it.</summary>
public static class EntryWords
{
    public static string Of(EntryKind kind) => kind switch
    {
        EntryKind.Transfer => "Handed over",
        EntryKind.Commitment => "Promised",
        EntryKind.Settlement => "Paid",
        EntryKind.Voiding => "Promise released",
        EntryKind.Reversal => "Payment undone",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A kind of entry without words."),
    };

    /// <summary>Above zero when the pot gained, or got back what was promised.</summary>
    public static long Change(StatementRow row) =>
        row.Posting.Side == Side.Debit || row.Kind == EntryKind.Voiding
            ? row.Posting.Amount.Value
            : -row.Posting.Amount.Value;
}
