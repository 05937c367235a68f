namespace ToadLane.Ledger.Tests;

public sealed class AccountTests
{
    [Theory]
    [InlineData(AccountKind.Asset, Side.Debit)]
    [InlineData(AccountKind.Expense, Side.Debit)]
    [InlineData(AccountKind.Liability, Side.Credit)]
    [InlineData(AccountKind.Equity, Side.Credit)]
    [InlineData(AccountKind.Income, Side.Credit)]
    public void The_kind_decides_the_side_on_which_an_account_grows(AccountKind kind, Side side) =>
        Assert.Equal(side, new Account(Sample.Pot, "An account", kind, Unit.Pence).GrowsBy);

    [Fact]
    public void An_account_may_not_fall_below_zero_unless_told() =>
        Assert.Equal(Overdraft.Refused, Sample.Accounts[0].Overdraft);

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void A_code_or_a_key_is_never_blank(string text)
    {
        Assert.Throws<ArgumentException>(() => new AccountCode(text));
        Assert.Throws<ArgumentException>(() => new EntryKey(text));
    }

    [Fact]
    public void A_code_or_a_key_has_at_most_a_hundred_characters()
    {
        Assert.Equal(100, new AccountCode(new string('a', 100)).Value.Length);
        Assert.Throws<ArgumentOutOfRangeException>(() => new AccountCode(new string('a', 101)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new EntryKey(new string('a', 101)));
    }
}
