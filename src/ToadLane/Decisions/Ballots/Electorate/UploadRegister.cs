using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using ToadLane.Councils;
using ToadLane.Decisions.Ballots.Sealing;
using ToadLane.Storage;

namespace ToadLane.Decisions.Ballots.Electorate;

/// <summary>
/// Reads who may vote in a decision from a register. Only keyed hashes are kept; nothing changes after the seal.
/// </summary>
public sealed class UploadRegister(ToadLaneDb db, Vault vault, CurrentCouncil council, TimeProvider clock)
{
    public async Task<Outcome<RegisterReport>> RunAsync(
        DecisionId id, RegisterUpload upload, Actor actor, CancellationToken cancel)
    {
        if (WhoMay.Refuses(actor, Act.UploadRegister) is { } notYours)
        {
            return notYours;
        }

        RegisterRows rows = await RegisterFile.ReadAsync(upload.File, cancel);
        // Held, so that nobody slips in between the count of the electors and the seal.
        await using IDbContextTransaction transaction = await db.Database.BeginTransactionAsync(cancel);
        Decision? decision = await db.HoldAsync(id, cancel);
        if (decision is null)
        {
            return DecisionRefusals.NoSuchDecision;
        }

        if (decision.SealedAt is not null)
        {
            return ElectorateRefusals.IsSealed;
        }

        IReadOnlyList<string>? areas = await db.AreasOfElectorateAsync(decision, cancel);
        ElectorHashes hashes = new(vault, council.Registration.Slug, id);
        int read = rows.Read;
        List<Elector> electors = Examine(rows, decision, hashes, areas is null ? null : [.. areas]);
        HashSet<string> there = await this.ThereAsync(id, cancel);
        int known = electors.RemoveAll(e => there.Contains(Convert.ToHexString(e.PersonHash!)));
        bool keepsGoodRows = upload.Policy == FaultPolicy.KeepGoodRows && !rows.StopsShort;
        bool saves = rows.Faults.Count == 0 || keepsGoodRows;
        RegisterReport report = new(read, saves ? electors.Count : 0, known, rows.Faults.InLineOrder)
        {
            IsSaved = saves,
            Faulty = rows.Faults.Count,
        };
        if (!saves)
        {
            return report;
        }

        await this.NumberAsync(id, electors, cancel);
        Deed deed = new(actor, Act.UploadRegister, "decision", id.Value, $"{electors.Count} electors added");
        db.Record(deed, clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return report;
    }

    private static List<Elector> Examine(
        RegisterRows rows, Decision decision, ElectorHashes hashes, HashSet<string>? areas)
    {
        DateOnly lastDay = DateOnly.FromDateTime(decision.Timetable.VotingClosesAt);
        Dictionary<string, long> lines = [];
        List<Elector> electors = [];
        foreach (RegisterEntry entry in rows.Entries)
        {
            byte[] person = hashes.OfPerson(entry.Claim);
            Refusal? fault = entry switch
            {
                _ when entry.Claim.DateOfBirth.AddYears(decision.Rules.MinimumAge) > lastDay =>
                    ElectorateRefusals.UnderAge(decision.Rules.MinimumAge),
                _ when areas is not null && !areas.Contains(entry.AreaCode) =>
                    ElectorateRefusals.ElsewhereInArea(entry.AreaCode),
                _ when lines.TryGetValue(Convert.ToHexString(person), out long line) =>
                    ElectorateRefusals.SaidTwice(line),
                _ => null,
            };
            if (fault is not null)
            {
                rows.Faults.Add(entry.Line, fault);
                continue;
            }

            lines.Add(Convert.ToHexString(person), entry.Line);
            electors.Add(new Elector { DecisionId = decision.Id, AreaCode = entry.AreaCode, PersonHash = person });
        }

        return electors;
    }

    private async Task<HashSet<string>> ThereAsync(DecisionId id, CancellationToken cancel) =>
        [.. (await db.Electors.Where(e => e.DecisionId == id && e.PersonHash != null)
            .Select(e => e.PersonHash!).ToListAsync(cancel)).Select(Convert.ToHexString)];

    // At random, so that a number says nothing about the order of the register.
    private async Task NumberAsync(DecisionId id, List<Elector> electors, CancellationToken cancel)
    {
        int last = await db.Electors.Where(e => e.DecisionId == id).MaxAsync(e => (int?)e.Number, cancel) ?? 0;
        int[] numbers = [.. Enumerable.Range(last + 1, electors.Count)];
        RandomNumberGenerator.Shuffle(numbers.AsSpan());
        db.Electors.AddRange(electors.Select((elector, at) => new Elector
        {
            DecisionId = id,
            Number = numbers[at],
            AreaCode = elector.AreaCode,
            PersonHash = elector.PersonHash,
        }).OrderBy(e => e.Number));
    }
}

/// <summary>A register to read. Streams are read once, and nothing of them is kept but keyed hashes.</summary>
public sealed record RegisterUpload(Stream File, FaultPolicy Policy);
