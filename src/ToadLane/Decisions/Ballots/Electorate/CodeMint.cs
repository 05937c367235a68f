using Microsoft.EntityFrameworkCore;
using ToadLane.Councils;
using ToadLane.Records;
using ToadLane.Storage;

namespace ToadLane.Decisions.Ballots.Electorate;

/// <summary>
/// Makes a batch of codes: one for each elector, in place of any that they have. The public log gets the number of
/// codes and their root before anybody can use one; the codes themselves are given back once and stored nowhere.
/// </summary>
public sealed class CodeMint(ToadLaneDb db, Vault vault, CurrentCouncil council, TimeProvider clock)
{
    /// <summary>Adds to the transaction of the operation that asks. Codes are in the order of the electors.</summary>
    public async Task<IReadOnlyList<VotingCode>> MakeAsync(
        DecisionId id, IReadOnlyList<Elector> electors, NewBatch batch, CancellationToken cancel)
    {
        DateTime now = clock.GetUtcNow().UtcDateTime;
        CodeVoid end = new(DateOnly.FromDateTime(now), batch.ByName, batch.Ends);
        int voided = await this.VoidAsync(id, electors.Select(e => e.Number).ToHashSet(), end, cancel);
        ElectorHashes hashes = new(vault, council.Registration.Slug, id);
        VotingCode[] codes = [.. electors.Select(_ => VotingCode.New())];
        CodeBatch made = new()
        {
            DecisionId = id,
            Number = 1 + await this.LastBatchAsync(id, cancel),
            Delivery = batch.Delivery,
            At = batch.Delivery == CodeDelivery.Desk ? now.Date : now,
            ByName = batch.ByName,
            Codes = codes.Length,
            Reason = batch.Reason,
        };
        ElectorCode[] rows = [.. codes.Zip(electors, (code, elector) => new ElectorCode
        {
            DecisionId = id,
            Hash = hashes.OfCode(code),
            ElectorNumber = elector.Number,
            Batch = made.Number,
        })];
        db.CodeBatches.Add(made);
        db.ElectorCodes.AddRange(rows);
        db.Announce(LeafKind.CodesIssued, id.Value, new
        {
            Batch = made.Number,
            made.Delivery,
            Codes = codes.Length,
            Voided = voided,
            Root = RegisterRoot.OfCodes(rows.Select(r => r.Hash)).ToBase64(),
        });
        return codes;
    }

    /// <summary>Ends every code that these electors have. How many that were.</summary>
    public async Task<int> VoidAsync(
        DecisionId id, IReadOnlySet<int> electors, CodeVoid end, CancellationToken cancel)
    {
        IQueryable<ElectorCode> live = db.ElectorCodes.Where(c => c.DecisionId == id && c.Voided == null);
        // A batch may be the whole register; one code at the desk must not read all others.
        List<ElectorCode> theirs = electors.Count == 1
            ? await live.Where(c => c.ElectorNumber == electors.First()).ToListAsync(cancel)
            : [.. (await live.ToListAsync(cancel)).Where(c => electors.Contains(c.ElectorNumber))];
        theirs.ForEach(c => c.Void(end));
        return theirs.Count;
    }

    private async Task<int> LastBatchAsync(DecisionId id, CancellationToken cancel) =>
        await db.CodeBatches.Where(b => b.DecisionId == id).MaxAsync(b => (int?)b.Number, cancel) ?? 0;
}

/// <summary>What is known of a batch before it is made.</summary>
/// <param name="Delivery">How the codes reach their electors.</param>
/// <param name="ByName">Who makes it.</param>
/// <param name="Reason">Why codes are replaced, or what was shown at the desk.</param>
public sealed record NewBatch(CodeDelivery Delivery, string ByName, string? Reason)
{
    /// <summary>What is said of the codes that end by it.</summary>
    public CodeVoidReason Ends { get; init; } = CodeVoidReason.Replaced;
}
