using ToadLane.Bodies;
using ToadLane.Ledger;

namespace ToadLane.Bookkeeping;

/// <summary>The money of one power: where it came from, what is promised, what is spent, and what is free.</summary>
public sealed class Pot
{
    public PowerId PowerId { get; init; }

    public required string Title { get; init; }

    /// <summary>The account that holds what is left of it.</summary>
    public required string AccountCode { get; init; }

    /// <summary>The account that says how much the council has handed over.</summary>
    public required string GrantCode { get; init; }

    public DateOnly OpenedOn { get; init; }

    public static Pot For(Power power, DateOnly today) => new()
    {
        PowerId = power.Id,
        Title = power.Title,
        AccountCode = $"pot/{power.Id.Value:N}",
        GrantCode = $"grant/{power.Id.Value:N}",
        OpenedOn = today,
    };

    public Account Account => new(new(AccountCode), Title, AccountKind.Asset, Unit.Pence);

    public Account Grant => new(new(GrantCode), Title, AccountKind.Income, Unit.Pence);

    /// <summary>The entry that hands the money over.</summary>
    public Entry Receive(Pence amount, string clause) => Entry.Transfer(
        new(GrantCode),
        OpenedOn,
        clause,
        Posting.Debit(new(AccountCode), amount),
        Posting.Credit(new(GrantCode), amount));

    /// <summary>The entry that sets money aside for a purpose, such as a project.</summary>
    public Entry Promise(NewCommitment promise, DateOnly on) => Entry.Commit(
        promise.Key,
        on,
        promise.Reason,
        Posting.Debit(promise.For.Code, promise.Amount),
        Posting.Credit(new(AccountCode), promise.Amount));
}

/// <summary>What is said when money is promised: under which key, for what, how much and why.</summary>
public sealed record NewCommitment(EntryKey Key, Account For, Pence Amount, string Reason);
