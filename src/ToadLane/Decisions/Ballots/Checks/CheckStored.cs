using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using ToadLane.Councils;
using ToadLane.Decisions.Ballots.Sealing;
using ToadLane.Records;
using ToadLane.Storage;

namespace ToadLane.Decisions.Ballots.Checks;

/// <summary>
/// Compares what the database holds of a decision with what was sealed and logged, and names every column that does not
/// fit: somebody with the database's own password can lift its guards, but not change the signed log.
/// </summary>
public sealed class CheckStored(ToadLaneDb db, Vault vault, CurrentCouncil council, VoteFaults votes)
{
    public async Task<Outcome<StoredReport>> RunAsync(DecisionId id, Actor actor, CancellationToken cancel)
    {
        if (WhoMay.Refuses(actor, Act.CountBallots) is { } notYours)
        {
            return notYours;
        }

        Decision? decision = await db.Decisions.AsNoTracking().SingleOrDefaultAsync(d => d.Id == id, cancel);
        Seal? seal = await db.Seals.AsNoTracking().SingleOrDefaultAsync(s => s.DecisionId == id, cancel);
        if (decision is null || seal is null)
        {
            return DecisionRefusals.NoSuchDecision;
        }

        FaultList faults = new();
        LoggedDecision log = await LoggedDecision.ReadAsync(db, id, cancel);
        SealFaults seals = new(faults);
        seals.Check(decision, seal, log);
        seals.CheckRules(
            decision,
            seal,
            await db.BallotOptions.AsNoTracking().Where(o => o.DecisionId == id).ToListAsync(cancel));
        this.CheckKey(seal, faults);
        BoxFaults box = new(db, faults);
        if (log.Tells(LeafKind.Boxed))
        {
            await box.CheckBoxAsync(id, log, cancel);
        }
        else
        {
            await this.CheckVotesAsync(id, faults, cancel);
        }

        await this.CheckCloseAsync(decision, box, faults, log, cancel);
        return new StoredReport(faults.Found);
    }

    private async Task CheckVotesAsync(DecisionId id, FaultList faults, CancellationToken cancel)
    {
        faults.AddRange(await votes.FindAsync(id, cancel).ToListAsync(cancel));
        faults.AddRange(await votes.SumFaultsAsync(id, cancel));
        faults.Compare(
            "Envelopes, PaperEnvelopes",
            await votes.MissingAsync(id, cancel),
            0,
            "the log names an envelope that is not there");
    }

    private async Task CheckCloseAsync(
        Decision decision, BoxFaults box, FaultList faults, LoggedDecision log, CancellationToken cancel)
    {
        if (await db.Reconciliations.AsNoTracking()
            .SingleOrDefaultAsync(r => r.DecisionId == decision.Id, cancel) is { } sums)
        {
            box.CheckSums(decision, sums, log);
            faults.Compare(
                "Participations",
                await MarkedRegister.RootAsync(
                    db, MarkedRegister.Key(vault, council.Registration.Slug), decision.Id, cancel),
                log.Text(LeafKind.Closed, "marked_register"),
                "who voted, how often, how or when is not what it was at the close");
        }

        if (await db.Counts.AsNoTracking()
            .SingleOrDefaultAsync(c => c.DecisionId == decision.Id, cancel) is { } count)
        {
            box.CheckCount(decision, count, log);
            faults.Compare(
                "Counts.ElectorateSize",
                count.ElectorateSize,
                await db.Seals.Where(s => s.DecisionId == decision.Id).Select(s => s.ElectorateSize)
                    .SingleAsync(cancel),
                "it is not the sealed size of the electorate");
        }
    }

    private void CheckKey(Seal seal, FaultList faults)
    {
        if (seal.LockedPrivateKey is null)
        {
            return;
        }

        try
        {
            using RSA rsa = RSA.Create();
            rsa.ImportPkcs8PrivateKey(
                vault.Unlock(
                    OpenVoting.KeyPurpose(council.Registration.Slug, seal.DecisionId), seal.LockedPrivateKey),
                out _);
            if (!rsa.ExportSubjectPublicKeyInfo().AsSpan().SequenceEqual(seal.PublicKey))
            {
                faults.Add("Seals.LockedPrivateKey", "it is another key's half");
            }
        }
        catch (CryptographicException)
        {
            faults.Add("Seals.LockedPrivateKey", "the vault does not open it");
        }
    }
}
