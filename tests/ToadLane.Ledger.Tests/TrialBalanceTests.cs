namespace ToadLane.Ledger.Tests;

public sealed class TrialBalanceTests
{
    private static readonly DateOnly Later = Sample.FirstDay.AddDays(10);

    private static readonly Entry[] Entries =
    [
        Sample.Handover,
        Sample.Promise,
        Sample.Invoice("invoice", 250) with { On = Later },
        Entry.Transfer(
            new("shift"),
            Later,
            "A clean-up",
            Posting.Debit(Sample.Hours, new Minutes(90)),
            Posting.Credit(Sample.Given, new Minutes(90))),
    ];

    [Fact]
    public void A_balance_can_be_read_for_any_past_day()
    {
        TrialBalance first = TrialBalance.On(Later.AddDays(-1), Sample.Accounts, Entries);
        TrialBalance last = TrialBalance.On(Later, Sample.Accounts, Entries);

        Assert.Equal(new Balance(0, 0, 600, 0), first.BalanceOf(Sample.Park));
        Assert.Equal(new Balance(250, 0, 350, 0), last.BalanceOf(Sample.Park));
        Assert.Equal(default, TrialBalance.On(DateOnly.MinValue, Sample.Accounts, Entries).BalanceOf(Sample.Pot));
    }

    [Fact]
    public void Units_are_totalled_apart()
    {
        TrialBalance trial = TrialBalance.On(Later, Sample.Accounts, Entries);

        Assert.Equal(new Balance(1250, 1250, 350, 350), trial.Total(Unit.Pence));
        Assert.Equal(new Balance(90, 90, 0, 0), trial.Total(Unit.Minutes));
        Assert.Equal(default, trial.Total(Unit.Shares));
        Assert.True(trial.Balances);
    }

    [Fact]
    public void A_lost_line_shows()
    {
        Entry torn = Sample.Handover with { Postings = [Sample.Handover.Postings[0]] };

        Assert.False(TrialBalance.On(Later, Sample.Accounts, [torn]).Balances);
    }

    [Fact]
    public void A_kept_balance_that_differs_is_named()
    {
        TrialBalance trial = TrialBalance.On(Later, Sample.Accounts, Entries);

        IReadOnlyList<Account> differences = trial.DifferencesFrom(code =>
            code == Sample.Pot ? default : trial.BalanceOf(code));

        Assert.Equal([Sample.Pot], differences.Select(account => account.Code));
        Assert.Empty(trial.DifferencesFrom(trial.BalanceOf));
    }
}
