using AngleSharp.Html.Dom;
using ToadLane.Bookkeeping;
using ToadLane.Decisions.Delivery;
using ToadLane.Ledger;
using ToadLane.Testing;
using ToadLane.Web.Pages.Pots;
using ToadLane.Web.Tests.Projects;

namespace ToadLane.Web.Tests.Pots;

public sealed class MoneyPageTests : IAsyncLifetime
{
    private MoneySite site = null!;

    [Fact]
    public async Task The_page_says_what_is_handed_over_spent_promised_and_free()
    {
        await PayAsync("Timber Ltd", SupplierKind.Organisation);

        IHtmlDocument page = await site.ReadAsync("/money");

        Assert.Equal(
            ["£60,000", "£1,200", "£6,800", "£52,000"],
            page.QuerySelectorAll(".tl-pot__figures dd").Select(d => d.TextContent));
        IHtmlDocument check = await site.ReadAsync("/money/check");
        Assert.Contains("Yes. We added up all 4 entries", check.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_statement_ends_with_what_is_in_the_pot()
    {
        await PayAsync("Timber Ltd", SupplierKind.Organisation);

        IHtmlDocument page = await site.ReadAsync($"/money/{await PotAsync()}");

        Assert.Equal(
            ["−£1,200", "£58,800", "£52,000"],
            page.QuerySelectorAll("tbody tr")[^1].QuerySelectorAll("td").Skip(1).Select(d => d.TextContent));
    }

    [Fact]
    public async Task A_day_before_the_pot_was_opened_shows_nothing()
    {
        IHtmlDocument page = await site.ReadAsync($"/money/{await PotAsync()}?Day=2020-01-01");

        Assert.Empty(page.QuerySelectorAll("tbody tr"));
    }

    [Fact]
    public async Task The_spreadsheet_holds_no_formula_and_no_name_of_a_person()
    {
        await PayAsync("=HYPERLINK(\"http://evil\",\"x\")", SupplierKind.Organisation);
        await PayAsync("Sam Smith", SupplierKind.Individual);

        string file = await site.TextAsync($"/money/{await PotAsync()}/spending.csv");

        Assert.Contains("\"'=HYPERLINK(\"\"http://evil\"\",\"\"x\"\")\"", file, StringComparison.Ordinal);
        Assert.DoesNotContain("Sam Smith", file, StringComparison.Ordinal);
        Assert.Contains("Redacted: personal data", file, StringComparison.Ordinal);
        Assert.Contains(",1000.00,200.00,Benches by the canal,", file, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Timber Ltd", "Timber Ltd")]
    [InlineData("Timber, Ltd", "\"Timber, Ltd\"")]
    [InlineData("The \"best\"", "\"The \"\"best\"\"\"")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+44", "'+44")]
    [InlineData("-1", "'-1")]
    [InlineData("@cmd", "'@cmd")]
    [InlineData("\tx", "'\tx")]
    [InlineData("", "")]
    public void A_cell_is_never_a_formula(string text, string cell) => Assert.Equal(cell, SpendingFile.Cell(text));

    public async ValueTask InitializeAsync() => site = await MoneySite.OpenAsync();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    private Task<Invoice> PayAsync(string supplier, SupplierKind kind)
    {
        ProjectInvoice invoice = new(new($"invoice/{kind}"), supplier, "7", new(2026, 5, 1), new Pence(1_000_00))
        {
            SupplierKind = kind,
            IrrecoverableVat = new Pence(200_00),
        };
        return Given.DoneAsync<RecordInvoice, Invoice>(site.Enter, record =>
            record.RunAsync(site.Projects[0].Id, invoice, Given.AnOfficer, CancellationToken.None));
    }

    private async Task<Guid> PotAsync()
    {
        IHtmlDocument page = await site.ReadAsync("/money");
        string link = page.QuerySelector(".tl-pot a")!.GetAttribute("href")!;
        return Guid.Parse(link[(link.LastIndexOf('/') + 1)..]);
    }
}
