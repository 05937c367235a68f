using FsCheck;
using FsCheck.Fluent;

namespace ToadLane.Ledger.Tests;

/// <summary>What holds for every journal, tried on some thousand random ones of up to a hundred entries each.</summary>
public sealed class JournalProperties
{
    private static readonly Config Journals = Config.QuickThrowOnFailure.WithMaxTest(2000).WithEndSize(100);

    [Fact]
    public void A_journal_sums_to_zero_in_every_unit_on_every_day() => Check(journal =>
        journal.Days.All(day => TrialBalance.On(day, RandomJournal.Accounts, journal.Entries).Balances));

    [Fact]
    public void A_balance_is_the_sum_of_its_lines() => Check(journal =>
        TrialBalance.On(DateOnly.MaxValue, RandomJournal.Accounts, journal.Entries)
            .DifferencesFrom(journal.Book.BalanceOf).Count == 0
        && RandomJournal.Accounts.All(account =>
            journal.Book.BalanceOf(account.Code).Posted(account.GrowsBy) == PostedByHand(journal.Entries, account)));

    [Fact]
    public void No_account_falls_below_zero_that_may_not() => Check(journal =>
        RandomJournal.Accounts.Where(account => account.Overdraft == Overdraft.Refused).All(account =>
            journal.Book.BalanceOf(account.Code).Available(account.GrowsBy) >= 0));

    [Fact]
    public void What_is_pending_is_what_is_left_of_the_commitments() => Check(journal =>
        RandomJournal.Accounts.All(account =>
            journal.Book.BalanceOf(account.Code).Committed(account.GrowsBy)
                == journal.Entries.SelectMany(entry => journal.Book.Outstanding(entry.Key))
                    .Where(line => line.Account == account.Code && line.Side != account.GrowsBy)
                    .Sum(line => line.Amount.Value)));

    [Fact]
    public void Writing_a_journal_again_changes_nothing() => Check(journal =>
        journal.Entries.All(entry => ReferenceEquals(journal.Book, journal.Book.With(entry))));

    [Fact]
    public void A_reversal_restores_what_was_held() => Check(journal =>
        journal.Entries.Where(entry => entry.Kind == EntryKind.Transfer).All(entry =>
        {
            Entry reversal = entry.Reverse(new($"undo {entry.Key}"), entry.On, "A mistake");
            Book before = Book.Open(AnyOverdraft);
            Book after = before.With(entry).With(reversal);
            return before.Accounts.Values.All(account => after.BalanceOf(account.Code).Posted(account.GrowsBy) == 0);
        }));

    [Fact]
    public void The_order_of_independent_entries_does_not_matter() => Check(journal =>
    {
        Entry[] independent = [.. journal.Entries.Where(entry => entry.Follows is null)];
        Book forwards = independent.Aggregate(Book.Open(AnyOverdraft), (book, entry) => book.With(entry));
        Book backwards = independent.Reverse().Aggregate(Book.Open(AnyOverdraft), (book, entry) => book.With(entry));
        return forwards.Accounts.Keys.All(code => forwards.BalanceOf(code) == backwards.BalanceOf(code));
    });

    [Fact]
    public void Random_journals_hold_every_kind_of_entry_and_every_unit()
    {
        Entry[] entries = [.. RandomJournal.All.Sample(100, 100).SelectMany(journal => journal.Entries)];

        Assert.Equal(Enum.GetValues<EntryKind>(), entries.Select(entry => entry.Kind).Distinct().Order());
        Assert.Equal(Enum.GetValues<Unit>(), entries.Select(entry => entry.Postings[0].Amount.Unit).Distinct().Order());
        Assert.Contains(entries, entry => entry.Postings.Count > 2);
    }

    private static IEnumerable<Account> AnyOverdraft =>
        RandomJournal.Accounts.Select(account => account with { Overdraft = Overdraft.Allowed });

    private static void Check(Func<RandomJournal, bool> property) =>
        Prop.ForAll(RandomJournal.All.ToArbitrary(), property).Check(Journals);

    private static long PostedByHand(IEnumerable<Entry> entries, Account account) => entries
        .Where(entry => entry.Kind is EntryKind.Transfer or EntryKind.Settlement or EntryKind.Reversal)
        .SelectMany(entry => entry.Postings)
        .Where(line => line.Account == account.Code)
        .Sum(line => line.Side == account.GrowsBy ? line.Amount.Value : -line.Amount.Value);
}
