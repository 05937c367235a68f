using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using ToadLane.Councils;
using ToadLane.Decisions.Ballots.Sealing;
using ToadLane.Storage;

namespace ToadLane.Decisions.Ballots.Electorate;

/// <summary>
/// Reads who may vote in a decision from a register, or from the seats of the body whose members vote. Only keyed
/// hashes are kept; nothing changes after the seal. Where a body is kept here, each line must be a member of it.
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

        RegisterRows rows = await db.RegisterRowsAsync(id, upload.File, cancel);
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
        IReadOnlyList<ElectorateMember>? members = await db.MembersOfElectorateAsync(decision, cancel);
        ElectorHashes hashes = new(vault, council.Registration.Slug, id);
        HashSet<string> there = await db.PeopleOnRegisterAsync(id, cancel);
        if (Mixes(upload, members?.Select(m => hashes.OfMember(m.Id)), there) is { } mixed)
        {
            return mixed;
        }

        int read = rows.Read;
        MemberList? list = members is null ? null : new(members);
        List<Elector> electors = Examine(
            rows, decision, hashes, new Yardsticks(areas is null ? null : [.. areas], list));
        int known = electors.RemoveAll(e => there.Contains(Convert.ToHexString(e.PersonHash!)));
        bool keepsGoodRows = upload.Policy == FaultPolicy.KeepGoodRows && !rows.StopsShort;
        bool saves = rows.Faults.Count == 0 || keepsGoodRows;
        RegisterReport report = new(read, saves ? electors.Count : 0, known, rows.Faults.InLineOrder)
        {
            IsSaved = saves,
            Faulty = rows.Faults.Count,
            MissingMembers = list?.Missing ?? [],
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
        RegisterRows rows, Decision decision, ElectorHashes hashes, Yardsticks yardsticks)
    {
        DateOnly lastDay = DateOnly.FromDateTime(decision.Timetable.VotingClosesAt);
        Dictionary<string, long> lines = [];
        List<Elector> electors = [];
        foreach (RegisterEntry entry in rows.Entries)
        {
            byte[] person = hashes.Of(entry);
            Refusal? fault = entry switch
            {
                _ when entry.Member is null && entry.Claim.DateOfBirth.AddYears(decision.Rules.MinimumAge) > lastDay =>
                    ElectorateRefusals.UnderAge(decision.Rules.MinimumAge),
                _ when yardsticks.Areas is { } areas && !areas.Contains(entry.AreaCode) =>
                    ElectorateRefusals.ElsewhereInArea(entry.AreaCode),
                _ when lines.TryGetValue(Convert.ToHexString(person), out long line) =>
                    ElectorateRefusals.SaidTwice(line),
                _ when yardsticks.Members is { } members && !members.Takes(entry.Claim.Name) =>
                    ElectorateRefusals.NotAMember,
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

    // A member by their seat and the same person by a line of a file would have two votes.
    private static Refusal? Mixes(RegisterUpload upload, IEnumerable<byte[]>? members, HashSet<string> there)
    {
        HashSet<string> seats = [.. (members ?? []).Select(Convert.ToHexString)];
        return upload.File is not null
            ? there.Overlaps(seats) ? ElectorateRefusals.MembersAreOnIt : null
            : members is null ? ElectorateRefusals.NoBodyHere
            : there.IsSubsetOf(seats) ? null : ElectorateRefusals.RegisterIsThere;
    }

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
/// <param name="File">The file; null to make the register from the seats of the body whose members vote.</param>
/// <param name="Policy">What becomes of good rows beside bad ones.</param>
public sealed record RegisterUpload(Stream? File, FaultPolicy Policy);

/// <summary>What a row is held against: the areas, or null for any; the members, or null where none are kept.</summary>
internal sealed record Yardsticks(HashSet<string>? Areas, MemberList? Members);
