namespace ToadLane.Ledger.Tests;

/// <summary>The accounts and days that the tests speak of.</summary>
internal static class Sample
{
    public static AccountCode Grant { get; } = new("grant");

    public static AccountCode Pot { get; } = new("pot");

    public static AccountCode Park { get; } = new("park");

    public static AccountCode Hours { get; } = new("hours");

    public static AccountCode Given { get; } = new("given");

    public static DateOnly FirstDay { get; } = new(2026, 4, 1);

    public static IReadOnlyList<Account> Accounts { get; } =
    [
        new(Grant, "The council's grant", AccountKind.Income, Unit.Pence),
        new(Pot, "The neighbourhood's pot", AccountKind.Asset, Unit.Pence),
        new(Park, "Benches in the park", AccountKind.Expense, Unit.Pence),
        new(Hours, "Hours worked", AccountKind.Expense, Unit.Minutes),
        new(Given, "Hours given", AccountKind.Income, Unit.Minutes),
    ];

    public static Entry Handover { get; } = Entry.Transfer(
        new("handover"),
        FirstDay,
        "The year's pot",
        Posting.Debit(Pot, new Pence(1000)),
        Posting.Credit(Grant, new Pence(1000)));

    public static Entry Promise { get; } = Entry.Commit(
        new("promise"), FirstDay, "The residents chose the benches", ToPark(600));

    /// <summary>A pot of 1,000 pence of which 600 are set aside for the park.</summary>
    public static Book Book { get; } = Book.Open(Accounts).With(Handover).With(Promise);

    public static IReadOnlyList<Posting> ToPark(long pence) =>
        [Posting.Debit(Park, new Pence(pence)), Posting.Credit(Pot, new Pence(pence))];

    public static Entry Invoice(string key, long pence) =>
        Promise.Settle(new(key), FirstDay, "An invoice", ToPark(pence));

    public static Entry Rest(string key, Book book) =>
        Promise.Void(new(key), FirstDay, "It cost less", book.Outstanding(Promise.Key));

    public static long AvailableInPot(this Book book) => book.BalanceOf(Pot).Available(Side.Debit);
}
