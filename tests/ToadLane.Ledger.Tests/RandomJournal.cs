using FsCheck;
using FsCheck.Fluent;

namespace ToadLane.Ledger.Tests;

/// <summary>
/// Entries that a book accepted in turn out of many that were tried at random, and the book they made.
/// </summary>
public sealed class RandomJournal
{
    private readonly List<Entry> entries = [];

    public static IReadOnlyList<Account> Accounts { get; } =
    [
        .. Enum.GetValues<Unit>().SelectMany(unit => Enum.GetValues<AccountKind>().Select(kind =>
            new Account(new($"{unit}/{kind}"), $"{kind}", kind, unit)
            {
                Overdraft = kind is AccountKind.Liability or AccountKind.Equity ? Overdraft.Allowed : Overdraft.Refused,
            })),
    ];

    public static Gen<RandomJournal> All { get; } =
        Gen.ArrayOf(Gen.Choose(0, 999_999)).Select(numbers => new RandomJournal(numbers));

    private RandomJournal(int[] numbers)
    {
        foreach (int number in numbers)
        {
            Entry entry = Attempt(number);
            if (Book.WhyNot(entry) is null)
            {
                Book = Book.With(entry);
                entries.Add(entry);
            }
        }
    }

    public Book Book { get; private set; } = Book.Open(Accounts);

    public IReadOnlyList<Entry> Entries => entries;

    public IEnumerable<DateOnly> Days => entries.Select(entry => entry.On).Distinct();

    public override string ToString() => string.Join(Environment.NewLine, entries.Select(entry =>
        $"{entry.Key} {entry.Kind} {entry.On:O} {string.Join(", ", entry.Postings)}"));

    /// <summary>Every digit of the number decides one thing, so that a smaller number makes a simpler entry.</summary>
    private Entry Attempt(int number)
    {
        EntryKey key = new($"{entries.Count}/{number}");
        DateOnly on = new(2026, 1, 1 + (entries.Count / 4));
        int choice = number / 100 % 10;
        Entry? earlier = entries.Count == 0 ? null : entries[number / 1000 % entries.Count];
        return (number / 10 % 10, earlier) switch
        {
            (<= 2, _) or (_, null) => Entry.Transfer(key, on, "A move", Lines(number, choice)),
            (<= 5, _) => Entry.Commit(key, on, "A promise", Lines(number, choice)),
            (<= 7, _) => earlier.Settle(key, on, "An invoice", Part(Book.Outstanding(earlier.Key), number)),
            (8, _) => earlier.Void(key, on, "No more needed", Book.Outstanding(earlier.Key)),
            _ => earlier.Reverse(key, on, "A mistake"),
        };
    }

    private static Posting[] Lines(int number, int choice)
    {
        Account[] accounts = [.. Accounts.Where(account => (int)account.Unit == number % 3)];
        Account from = accounts[choice % 5];
        Account to = accounts[(choice + 1 + (number / 1000 % 4)) % 5];
        Account third = accounts.First(account => account != from && account != to);
        long value = 1 + (number / 1000);
        IReadOnlyList<long> parts = LargestRemainder.Split(value, 2, number % 2);
        return
        [
            new(from.Code, Side.Credit, new(value, from.Unit)),
            new(to.Code, Side.Debit, new(parts[0], from.Unit)),
            .. parts[1] > 0 ? [new Posting(third.Code, Side.Debit, new(parts[1], from.Unit))] : Array.Empty<Posting>(),
        ];
    }

    /// <summary>All of a two-line commitment or the first few of its units.</summary>
    private static IReadOnlyList<Posting> Part(IReadOnlyList<Posting> outstanding, int number)
    {
        if (outstanding.Count != 2)
        {
            return outstanding;
        }

        Amount part = outstanding[0].Amount with { Value = Math.Min(outstanding[0].Amount.Value, 1 + (number / 500)) };
        return [.. outstanding.Select(line => line with { Amount = part })];
    }
}
