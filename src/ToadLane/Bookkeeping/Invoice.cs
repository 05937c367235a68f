using System.Globalization;
using ToadLane.Ledger;

namespace ToadLane.Bookkeeping;

/// <summary>A supplier's bill that was paid out of a commitment. It stays as it was; a mistake is reversed.</summary>
public sealed class Invoice
{
    public const int LongestName = 200;
    public const int LongestReference = 60;
    public const int LongestPurpose = 300;

    public InvoiceId Id { get; init; }

    /// <summary>The entry that paid it.</summary>
    public required string EntryKey { get; init; }

    public required string CommitmentKey { get; init; }

    /// <summary>The pot's account that it was paid from.</summary>
    public required string PotCode { get; init; }

    public required string Supplier { get; init; }

    public SupplierKind SupplierKind { get; init; }

    /// <summary>The supplier's own number for it.</summary>
    public required string Reference { get; init; }

    /// <summary>Supplier and reference without case, spaces and dots: nobody is paid twice for one bill.</summary>
    public required string Fingerprint { get; init; }

    public DateOnly Date { get; init; }

    public DateOnly PaidOn { get; init; }

    public Pence Net { get; init; }

    /// <summary>The VAT that the council cannot get back.</summary>
    public Pence IrrecoverableVat { get; init; }

    public required string Purpose { get; init; }

    /// <summary>The team that spent it.</summary>
    public required string Department { get; init; }

    public InvoiceReversal? Reversal { get; set; }

    public Pence Cost => Net + IrrecoverableVat;

    /// <summary>Who was paid, as published: a person's name is personal and stays out.</summary>
    public bool IsNamed => SupplierKind == SupplierKind.Organisation;

    public static string FingerprintOf(string supplier, string reference) => $"{Bare(supplier)} {Bare(reference)}";

    /// <summary>True when it is the invoice asked for, to the letter: asking again then changes nothing.</summary>
    public bool Answers(NewInvoice asked) =>
        (CommitmentKey, Supplier, SupplierKind, Reference, Date, Net, IrrecoverableVat, Purpose, Department)
        == (asked.Commitment.Value, asked.Supplier, asked.SupplierKind, asked.Reference, asked.Date, asked.Net,
            asked.IrrecoverableVat, asked.Purpose, asked.Department);

    private static string Bare(string text) =>
        string.Concat(text.Where(char.IsLetterOrDigit)).ToUpper(CultureInfo.InvariantCulture);
}
