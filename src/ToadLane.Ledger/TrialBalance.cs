using System.Collections.Immutable;

namespace ToadLane.Ledger;

/// <summary>
/// Every account's balance on a day, added up anew from the lines of the entries, so that it checks the balances a
/// <see cref="Book"/> or a database keeps as it goes.
/// </summary>
public sealed class TrialBalance
{
    private readonly ImmutableDictionary<AccountCode, Balance> balances;

    private TrialBalance(DateOnly asOf, IReadOnlyList<Account> accounts, IDictionary<AccountCode, Balance> balances) =>
        (AsOf, Accounts, this.balances) = (asOf, accounts, balances.ToImmutableDictionary());

    /// <summary>The last day that is counted.</summary>
    public DateOnly AsOf { get; }

    /// <summary>The accounts, in the order of their codes.</summary>
    public IReadOnlyList<Account> Accounts { get; }

    /// <summary>
    /// The balances at the end of a day: all entries dated on it or before. Throws <see cref="KeyNotFoundException"/>
    /// when an entry names an account that is not given.
    /// </summary>
    public static TrialBalance On(DateOnly day, IEnumerable<Account> accounts, IEnumerable<Entry> entries)
    {
        ImmutableArray<Account> rows = [.. accounts.OrderBy(account => account.Code.Value, StringComparer.Ordinal)];
        Dictionary<AccountCode, Balance> sums = rows.ToDictionary(account => account.Code, _ => default(Balance));
        foreach (Entry entry in entries.Where(entry => entry.On <= day))
        {
            foreach (Posting posting in entry.Postings)
            {
                sums[posting.Account] = sums[posting.Account].After(entry.Kind, posting);
            }
        }

        return new TrialBalance(day, rows, sums);
    }

    /// <summary>
    /// The account's four sums on the day. Throws <see cref="KeyNotFoundException"/> for an unknown account.
    /// </summary>
    public Balance BalanceOf(AccountCode account) => balances[account];

    /// <summary>The four sums of all accounts that hold a unit, in that unit.</summary>
    public Balance Total(Unit unit) => Accounts
        .Where(account => account.Unit == unit)
        .Select(account => BalanceOf(account.Code))
        .Aggregate(default(Balance), (sum, balance) => new Balance(
            sum.DebitsPosted + balance.DebitsPosted,
            sum.CreditsPosted + balance.CreditsPosted,
            sum.DebitsPending + balance.DebitsPending,
            sum.CreditsPending + balance.CreditsPending));

    /// <summary>
    /// True when in every unit the debits equal the credits, posted and pending. Anything else is a fault.
    /// </summary>
    public bool Balances => Enum.GetValues<Unit>().Select(Total).All(total =>
        total.DebitsPosted == total.CreditsPosted && total.DebitsPending == total.CreditsPending);

    /// <summary>
    /// The accounts whose kept balance differs from the one added up here, in the order of their codes.
    /// </summary>
    public IReadOnlyList<Account> DifferencesFrom(Func<AccountCode, Balance> kept) =>
        [.. Accounts.Where(account => kept(account.Code) != BalanceOf(account.Code))];
}
