using ToadLane.Ledger;

namespace ToadLane.Bookkeeping;

/// <summary>
/// An account as it is stored, with its four sums. Only the sums ever change, and only while its row is locked.
/// </summary>
public sealed class StoredAccount
{
    public required string Code { get; init; }

    public required string Title { get; init; }

    public AccountKind Kind { get; init; }

    public Unit Unit { get; init; }

    public Overdraft Overdraft { get; init; }

    public long DebitsPosted { get; init; }

    public long CreditsPosted { get; init; }

    public long DebitsPending { get; init; }

    public long CreditsPending { get; init; }

    public Balance Balance => new(DebitsPosted, CreditsPosted, DebitsPending, CreditsPending);

    public static StoredAccount From(Account account, Balance balance) => new()
    {
        Code = account.Code.Value,
        Title = account.Title,
        Kind = account.Kind,
        Unit = account.Unit,
        Overdraft = account.Overdraft,
        DebitsPosted = balance.DebitsPosted,
        CreditsPosted = balance.CreditsPosted,
        DebitsPending = balance.DebitsPending,
        CreditsPending = balance.CreditsPending,
    };

    public Account ToAccount() => new(new(Code), Title, Kind, Unit) { Overdraft = Overdraft };
}
