namespace ToadLane.Ledger.Tests;

public sealed class BookTests
{
    [Fact]
    public void A_commitment_sets_money_aside_and_moves_none()
    {
        Balance pot = Sample.Book.BalanceOf(Sample.Pot);

        Assert.Equal(1000, pot.Posted(Side.Debit));
        Assert.Equal(600, pot.Committed(Side.Debit));
        Assert.Equal(400, pot.Available(Side.Debit));
        Assert.Equal(0, Sample.Book.BalanceOf(Sample.Park).Posted(Side.Debit));
    }

    [Fact]
    public void Invoices_settle_a_commitment_in_parts_and_the_rest_is_voided()
    {
        Book paid = Sample.Book.With(Sample.Invoice("first", 250)).With(Sample.Invoice("second", 300));
        Book finished = paid.With(Sample.Rest("rest", paid));

        Assert.Equal(Sample.ToPark(50), paid.Outstanding(Sample.Promise.Key));
        Assert.Equal(400, paid.AvailableInPot());
        Assert.Empty(finished.Outstanding(Sample.Promise.Key));
        Assert.Equal(450, finished.AvailableInPot());
        Assert.Equal(550, finished.BalanceOf(Sample.Park).Posted(Side.Debit));
    }

    [Fact]
    public void A_reversed_invoice_frees_the_money_for_anything()
    {
        Entry invoice = Sample.Invoice("invoice", 600);

        Book book = Sample.Book.With(invoice).With(invoice.Reverse(new("undo"), Sample.FirstDay, "Paid twice"));

        Assert.Empty(book.Outstanding(Sample.Promise.Key));
        Assert.Equal(1000, book.AvailableInPot());
        Assert.Equal(0, book.BalanceOf(Sample.Park).Posted(Side.Debit));
    }

    [Fact]
    public void Asking_twice_with_the_same_key_and_content_writes_once()
    {
        Book book = Sample.Book.With(Sample.Invoice("invoice", 600)).CloseThrough(Sample.FirstDay);

        Assert.Null(book.WhyNot(Sample.Invoice("invoice", 600)));
        Assert.Same(book, book.With(Sample.Invoice("invoice", 600)));
        Assert.Equal(EntryRefusal.KeyTaken, book.WhyNot(Sample.Invoice("invoice", 599)));
    }

    [Fact]
    public void A_refused_entry_cannot_be_written() =>
        Assert.Throws<InvalidOperationException>(() => Sample.Book.With(Sample.Invoice("invoice", 601)));

    [Fact]
    public void A_closed_day_is_never_opened_again()
    {
        Book book = Sample.Book.CloseThrough(Sample.FirstDay).CloseThrough(Sample.FirstDay.AddDays(-1));

        Assert.Equal(Sample.FirstDay, book.ClosedThrough);
    }

    [Fact]
    public void An_account_marked_so_may_fall_below_zero()
    {
        Book book = Book.Open(Sample.Accounts.Select(account => account with { Overdraft = Overdraft.Allowed }));

        book = book.With(Entry.Transfer(new("early"), Sample.FirstDay, "Before the grant came", Sample.ToPark(5)));

        Assert.Equal(-5, book.AvailableInPot());
    }

    [Fact]
    public void An_account_below_zero_may_be_helped_back_up()
    {
        Balance below = new(0, 5000, 0, 0);
        Book book = Book.Resume(Sample.Accounts.Select(account => KeyValuePair.Create(account, below)), []);

        Assert.Null(book.WhyNot(Sample.Handover));
    }

    [Fact]
    public void A_resumed_book_judges_and_writes_as_the_whole_book_does()
    {
        Book whole = Sample.Book.With(Sample.Invoice("first", 250));
        Book part = Book.Resume(
            Sample.Accounts.Select(account => KeyValuePair.Create(account, whole.BalanceOf(account.Code))),
            [Sample.Promise, Sample.Invoice("first", 250)]);

        Assert.Equal(EntryRefusal.MoreThanCommitted, part.WhyNot(Sample.Invoice("second", 351)));
        Book paid = part.With(Sample.Invoice("second", 350));
        Assert.Equal(400, paid.AvailableInPot());
        Assert.Empty(paid.Outstanding(Sample.Promise.Key));
    }

    [Fact]
    public void The_example_of_the_readme_holds()
    {
        AccountCode grant = new("grant/2026"), pot = new("pot/2026"), park = new("project/park");
        Book book = Book.Open(
            new Account(grant, "The council's grant", AccountKind.Income, Unit.Pence),
            new Account(pot, "The neighbourhood's pot", AccountKind.Asset, Unit.Pence),
            new Account(park, "Benches in the park", AccountKind.Expense, Unit.Pence));
        Entry given = Entry.Transfer(
            new("grant"),
            new(2026, 4, 1),
            "The year's pot is handed over",
            Posting.Debit(pot, new Pence(20_000_00)),
            Posting.Credit(grant, new Pence(20_000_00)));
        Entry promised = Entry.Commit(
            new("park"),
            new(2026, 9, 1),
            "The residents chose the benches",
            Posting.Debit(park, new Pence(4_000_00)),
            Posting.Credit(pot, new Pence(4_000_00)));
        Entry invoice = promised.Settle(
            new("park/invoice/1"),
            new(2026, 10, 1),
            "Timber",
            Posting.Debit(park, new Pence(1_500_00)),
            Posting.Credit(pot, new Pence(1_500_00)));
        book = book.With(given).With(promised).With(invoice);
        Entry rest = promised.Void(
            new("park/rest"), new(2026, 12, 1), "The benches cost less", book.Outstanding(promised.Key));
        book = book.With(rest);

        Assert.Equal(1_850_000, book.BalanceOf(pot).Available(Side.Debit));
        Assert.Equal(EntryRefusal.CommitmentFinished, book.WhyNot(rest with { Key = new("again") }));
    }
}
