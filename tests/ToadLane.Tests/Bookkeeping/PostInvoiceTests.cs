using ToadLane.Bodies;
using ToadLane.Bookkeeping;
using ToadLane.Ledger;
using ToadLane.Testing.Databases;
using static ToadLane.Tests.Bookkeeping.OpenedPot;

namespace ToadLane.Tests.Bookkeeping;

public sealed class PostInvoiceTests
{
    [Theory, BothEngines]
    public async Task An_invoice_costs_its_net_amount_and_the_vat_that_is_not_given_back(string engine)
    {
        await using OpenedPot world = await OpenedPot.StartAsync(engine);
        await world.CommitAsync("benches", new Pence(4_000_00));

        NewInvoice bill = world.Bill("1", "benches", new Pence(1_000_00));
        await world.PayAsync(bill with { IrrecoverableVat = new Pence(200_00) });

        Assert.Equal(new Pence(1_200_00), (await world.FiguresAsync()).Spent);
    }

    [Theory, BothEngines]
    public async Task More_than_is_left_is_refused_and_the_refusal_says_what_is_left(string engine)
    {
        await using OpenedPot world = await OpenedPot.StartAsync(engine);
        await world.CommitAsync("benches", new Pence(4_000_00));
        await world.PayAsync(world.Bill("1", "benches", new Pence(3_000_00)));

        Outcome<Invoice> outcome = await world.PayAsync(world.Bill("2", "benches", new Pence(1_000_01)));

        Assert.False(outcome.Succeeded(out _, out Refusal? refusal));
        Assert.Equal("more-than-committed", refusal.Code);
        Assert.Contains("£1,000.00", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [BothEngines("Timber Ltd", "INV-7")]
    [BothEngines("timber ltd.", "inv 7")]
    public async Task Nobody_is_paid_twice_for_one_bill(string engine, string supplier, string reference)
    {
        await using OpenedPot world = await OpenedPot.StartAsync(engine);
        await world.CommitAsync("benches", new Pence(4_000_00));
        await world.PayAsync(world.Bill("1", "benches", new Pence(100)) with { Reference = "INV-7" });
        NewInvoice second = world.Bill("2", "benches", new Pence(100));

        Outcome<Invoice> outcome = await world.PayAsync(second with { Supplier = supplier, Reference = reference });

        Assert.False(outcome.Succeeded(out _, out Refusal? refusal));
        Assert.Equal("invoice-entered-before", refusal.Code);
    }

    [Theory, BothEngines]
    public async Task One_bill_entered_in_two_pots_at_the_same_moment_is_paid_from_one_of_them(string engine)
    {
        await using OpenedPot world = await OpenedPot.StartAsync(engine);
        PowerId other = await world.OpenAnotherAsync();
        await world.CommitAsync("benches", new Pence(4_000_00));
        await world.CommitAsync(other, "trees", new Pence(4_000_00));

        foreach (string reference in new[] { "INV-1", "INV-2", "INV-3", "INV-4", "INV-5", "INV-6" })
        {
            NewInvoice benches = world.Bill("benches " + reference, "benches", new Pence(100));
            NewInvoice trees = world.Bill("trees " + reference, "trees", new Pence(100));
            Outcome<Invoice>[] outcomes = await Task.WhenAll(
                world.PayAsync(benches with { Reference = reference }),
                world.PayAsync(trees with { Reference = reference }));

            Assert.Single(outcomes, outcome => outcome.Succeeded(out _, out _));
            Assert.Single(outcomes, outcome => !outcome.Succeeded(out _, out Refusal? no)
                && no.Code == "invoice-entered-before");
        }

        Assert.True((await world.CheckAsync()).IsSound);
    }

    [Theory, BothEngines]
    public async Task Sending_it_twice_pays_once_and_sending_something_else_is_refused(string engine)
    {
        await using OpenedPot world = await OpenedPot.StartAsync(engine);
        await world.CommitAsync("benches", new Pence(4_000_00));
        NewInvoice bill = world.Bill("1", "benches", new Pence(100));
        await world.PayAsync(bill);
        world.Installation.Clock.Advance(TimeSpan.FromDays(1));

        Outcome<Invoice> again = await world.PayAsync(bill);
        Outcome<Invoice> other = await world.PayAsync(bill with { Net = new Pence(200) });

        Assert.True(again.Succeeded(out _, out _));
        Assert.False(other.Succeeded(out _, out Refusal? refusal));
        Assert.Equal("entry-key-taken", refusal.Code);
        Assert.Equal(new Pence(100), (await world.FiguresAsync()).Spent);
    }

    [Theory, BothEngines]
    public async Task An_invoice_that_was_undone_may_be_entered_again(string engine)
    {
        await using OpenedPot world = await OpenedPot.StartAsync(engine);
        await world.CommitAsync("benches", new Pence(4_000_00));
        await world.PayAsync(world.Bill("1", "benches", new Pence(1_000_00)));
        Undoing undoing = new(new("1"), "The amount was wrong");

        await world.DoAsync<ReverseEntry, Entry>(r => r.RunAsync(new("undo"), undoing, world.Director, Cancel));
        await world.DoAsync<ReverseEntry, Entry>(r => r.RunAsync(new("undo"), undoing, world.Director, Cancel));
        Refusal twice = await world.RefusalAsync<ReverseEntry, Entry>(r =>
            r.RunAsync(new("undo again"), undoing, world.Director, Cancel));
        Outcome<Invoice> anew = await world.PayAsync(
            world.Bill("3", "benches", new Pence(900_00)) with { Reference = "1" });

        Assert.Equal("entry-already-reversed", twice.Code);
        Assert.True(anew.Succeeded(out _, out _));
        PotFigures figures = await world.FiguresAsync();
        Assert.Equal((new Pence(900_00), new Pence(2_100_00)), (figures.Spent, figures.Promised));
        Assert.True((await world.CheckAsync()).IsSound);
    }

    [Theory]
    [InlineData("", "1", 100, 0, 0, "invoice-is-incomplete")]
    [InlineData("Timber", " ", 100, 0, 0, "invoice-is-incomplete")]
    [InlineData("Timber", "1", 0, 0, 0, "invoice-amount-is-wrong")]
    [InlineData("Timber", "1", 100, -1, 0, "invoice-amount-is-wrong")]
    [InlineData("Timber", "1", 100, 0, 1, "invoice-is-from-the-future")]
    [InlineData("Timber", "1", 100, 0, 0, "no-such-commitment")]
    public async Task An_invoice_that_is_not_whole_is_refused(
        string supplier, string reference, long net, long vat, int days, string code)
    {
        await using OpenedPot world = await OpenedPot.StartAsync("sqlite");
        NewInvoice bill = world.Bill("1", "nothing", new Pence(net)) with
        {
            Supplier = supplier,
            Reference = reference,
            IrrecoverableVat = new Pence(vat),
            Date = DateOnly.FromDateTime(world.Installation.Clock.Now).AddDays(days),
        };

        Outcome<Invoice> outcome = await world.PayAsync(bill);

        Assert.False(outcome.Succeeded(out _, out Refusal? refusal));
        Assert.Equal(code, refusal.Code);
    }

    [Theory, BothEngines]
    public async Task Thirty_two_invoices_at_once_never_spend_more_than_was_promised(string engine)
    {
        await using OpenedPot world = await OpenedPot.StartAsync(engine);
        await world.CommitAsync("benches", new Pence(1_000_00));

        Outcome<Invoice>[] outcomes = await Task.WhenAll(Enumerable.Range(1, 32).Select(number =>
            Task.Run(() => world.PayAsync(world.Bill($"{number}", "benches", new Pence(60_00))))));

        Assert.Equal(16, outcomes.Count(o => o.Succeeded(out _, out _)));
        PotFigures figures = await world.FiguresAsync();
        Assert.Equal((new Pence(960_00), new Pence(40_00)), (figures.Spent, figures.Promised));
        Assert.True((await world.CheckAsync()).IsSound);
    }

    [Theory, BothEngines]
    public async Task Thirty_two_copies_of_one_invoice_at_once_are_paid_once(string engine)
    {
        await using OpenedPot world = await OpenedPot.StartAsync(engine);
        await world.CommitAsync("benches", new Pence(1_000_00));

        Outcome<Invoice>[] outcomes = await Task.WhenAll(Enumerable.Range(1, 32).Select(_ =>
            Task.Run(() => world.PayAsync(world.Bill("one", "benches", new Pence(60_00))))));

        Assert.All(outcomes, o => Assert.True(o.Succeeded(out _, out Refusal? refusal), refusal?.Message));
        Assert.Equal(new Pence(60_00), (await world.FiguresAsync()).Spent);
    }
}
