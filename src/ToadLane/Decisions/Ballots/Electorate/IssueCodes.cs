using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using ToadLane.Councils;
using ToadLane.Decisions.Ballots.Sealing;
using ToadLane.Storage;

namespace ToadLane.Decisions.Ballots.Electorate;

/// <summary>
/// Makes a code for every elector in the file, which must be the register again: addresses are not kept. The letters
/// are given out once. Once voting is open, a batch never takes a working code away.
/// </summary>
public sealed class IssueCodes(
    ToadLaneDb db, Vault vault, CurrentCouncil council, CodeMint mint, TimeProvider clock)
{
    public async Task<Outcome<IssuedCodes>> RunAsync(
        DecisionId id, CodeOrder order, Actor actor, CancellationToken cancel)
    {
        if (WhoMay.Refuses(actor, Act.IssueCodes) is { } notYours)
        {
            return notYours;
        }

        RegisterRows rows = await db.RegisterRowsAsync(id, order.Register, cancel);
        await using IDbContextTransaction transaction = await db.Database.BeginTransactionAsync(cancel);
        Decision? decision = await db.HoldAsync(id, cancel);
        if (decision is null)
        {
            return DecisionRefusals.NoSuchDecision;
        }

        if (Refuses(decision, order) is { } refusal)
        {
            return refusal;
        }

        Dictionary<string, Elector> electors = await this.ElectorsAsync(id, cancel);
        List<(RegisterEntry Entry, Elector Elector)> found = this.Match(rows, electors, id);
        int before = found.Count;
        if (order.Whom == CodeReceivers.WithoutCode)
        {
            HashSet<int> have = [.. await db.ElectorCodes.Where(c => c.DecisionId == id && c.Voided == null)
                .Select(c => c.ElectorNumber).ToListAsync(cancel)];
            found.RemoveAll(f => have.Contains(f.Elector.Number));
        }

        IReadOnlyList<VotingCode> codes = found.Count == 0
            ? []
            : await mint.MakeAsync(
                id,
                [.. found.Select(f => f.Elector)],
                new NewBatch(order.Delivery, actor.Name, order.Reason?.Trim()),
                cancel);
        Deed deed = new(actor, Act.IssueCodes, "decision", id.Value, $"{codes.Count} codes");
        db.Record(deed, clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new IssuedCodes(
            [.. found.Zip(codes, (f, code) => CodeLetter.To(f.Entry, code))], rows.Faults.InLineOrder)
        {
            HadOne = before - found.Count,
        };
    }

    private static Refusal? Refuses(Decision decision, CodeOrder order) => order switch
    {
        _ when decision.ClosedAt is not null => BallotRefusals.Closed,
        { Whom: CodeReceivers.WithoutCode } => null,
        _ when decision.SealedAt is not null => ElectorateRefusals.WorkingCodesStay,
        _ when string.IsNullOrWhiteSpace(order.Reason) => ElectorateRefusals.ReasonIsMissing,
        _ => null,
    };

    private async Task<Dictionary<string, Elector>> ElectorsAsync(DecisionId id, CancellationToken cancel) =>
        await db.Electors.AsNoTracking().Where(e => e.DecisionId == id && e.PersonHash != null)
            .ToDictionaryAsync(e => Convert.ToHexString(e.PersonHash!), cancel);

    // An elector is taken out when found, so that a person who is in the file twice gets one letter.
    private List<(RegisterEntry Entry, Elector Elector)> Match(
        RegisterRows rows, Dictionary<string, Elector> electors, DecisionId id)
    {
        ElectorHashes hashes = new(vault, council.Registration.Slug, id);
        List<(RegisterEntry, Elector)> found = [];
        foreach (RegisterEntry entry in rows.Entries)
        {
            if (electors.Remove(Convert.ToHexString(hashes.Of(entry)), out Elector? elector))
            {
                found.Add((entry, elector));
            }
            else
            {
                rows.Faults.Add(entry.Line, ElectorateRefusals.NotOnRegister);
            }
        }

        return found;
    }
}

/// <summary>Which codes to make.</summary>
/// <param name="Register">
/// The register again, with addresses. Read once, and nothing of it is kept. Null for the members by their seats.
/// </param>
public sealed record CodeOrder(Stream? Register)
{
    public CodeDelivery Delivery { get; init; } = CodeDelivery.Letters;

    public CodeReceivers Whom { get; init; } = CodeReceivers.WithoutCode;

    /// <summary>Why codes that work are replaced; needed for <see cref="CodeReceivers.Everyone"/>.</summary>
    public string? Reason { get; init; }
}

/// <summary>The letters to print, and the rows for which there is none.</summary>
public sealed record IssuedCodes(IReadOnlyList<CodeLetter> Letters, IReadOnlyList<RegisterFault> Faults)
{
    /// <summary>People in the file who were passed over, because they have a code that works.</summary>
    public int HadOne { get; init; }
}
