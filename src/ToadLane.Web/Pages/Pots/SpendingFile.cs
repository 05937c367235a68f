using System.Globalization;
using ToadLane.Bookkeeping;
using ToadLane.Councils;
using ToadLane.Ledger;

namespace ToadLane.Web.Pages.Pots;

/// <summary>
/// Invoices as a CSV file (RFC 4180) under the headings of the Local Government Association's spending schema, which
/// carry what the Local Government Transparency Code 2015 asks for. An invoice that was undone stands twice: as paid,
/// and taken back.
/// </summary>
public sealed class SpendingFile(CouncilRegistration council, DateOnly today)
{
    private const string Headings = "OrganisationLabel,OrganisationURI,EffectiveDate,OrganisationalUnit,"
        + "BeneficiaryName,BeneficiaryOtherID,PaymentDate,TransactionNumber,Amount,IrrecoverableVATAmount,"
        + "Purpose,ProclassLabel,ProclassCode,InvoiceNumber";

    private const string Redacted = "Redacted: personal data";

    public string Write(IEnumerable<Invoice> invoices) =>
        string.Concat(invoices.SelectMany(Lines).Prepend(Headings).Select(line => line + "\r\n"));

    /// <summary>
    /// A cell that a spreadsheet would take for a formula gets an apostrophe before it; quotes and commas are quoted.
    /// </summary>
    public static string Cell(string text)
    {
        string safe = text is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n', ..] ? "'" + text : text;
        return safe.AsSpan().IndexOfAny(",\"\r\n") < 0
            ? safe
            : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private IEnumerable<string> Lines(Invoice invoice)
    {
        yield return Line(invoice, invoice.PaidOn, "");
        if (invoice.Reversal is { } reversal)
        {
            yield return Line(invoice, DateOnly.FromDateTime(reversal.At), "-");
        }
    }

    private string Line(Invoice invoice, DateOnly on, string sign) => string.Join(
        ',',
        Cell(council.Name),
        "http://statistics.data.gov.uk/id/statistical-geography/" + council.GssCode,
        Date(today),
        Cell(invoice.Department),
        Cell(invoice.IsNamed ? invoice.Supplier : Redacted),
        "",
        Date(on),
        Cell(invoice.EntryKey),
        sign + Pounds(invoice.Net),
        sign + Pounds(invoice.IrrecoverableVat),
        Cell(invoice.Purpose),
        "",
        "",
        Cell(invoice.Reference));

    private static string Date(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Pounds(Pence amount) =>
        string.Create(CultureInfo.InvariantCulture, $"{amount.Value / 100}.{amount.Value % 100:00}");
}
