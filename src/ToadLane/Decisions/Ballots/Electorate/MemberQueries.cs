using Microsoft.EntityFrameworkCore;
using ToadLane.Bodies;
using ToadLane.People.Residents;
using ToadLane.Storage;

namespace ToadLane.Decisions.Ballots.Electorate;

/// <summary>What is asked about members who may vote, and where the rows of a register come from.</summary>
public static class MemberQueries
{
    /// <summary>
    /// The members who sit on the day voting opens; null where the rule names no body that is kept here.
    /// </summary>
    public static async Task<IReadOnlyList<ElectorateMember>?> MembersOfElectorateAsync(
        this ToadLaneDb db, Decision decision, CancellationToken cancel)
    {
        ElectorateRule? rule = await db.ElectorateRuleAsync(decision.Id, cancel);
        if (rule?.BodyId is not { } bodyId)
        {
            return null;
        }

        Body body = await db.Bodies.AsNoTracking().SingleAsync(b => b.Id == bodyId, cancel);
        DateOnly day = DateOnly.FromDateTime(decision.Timetable.OpensAt);
        List<Member> seated = [.. body.Members.Where(m =>
            m.SitsOn(day) && (rule.ConstituencyId is null || m.ConstituencyId == rule.ConstituencyId))];
        List<ResidentId> accounts =
            [.. seated.Where(m => m.ResidentId is not null).Select(m => new ResidentId(m.ResidentId!.Value))];
        Dictionary<Guid, string?> emails = await db.Residents.AsNoTracking().Where(r => accounts.Contains(r.Id))
            .Select(r => new { r.Id, r.Email }).ToDictionaryAsync(r => r.Id.Value, r => r.Email, cancel);
        return
        [
            .. seated.OrderBy(m => m.Name, StringComparer.Ordinal).Select(m => new ElectorateMember(
                m.Id,
                m.Name,
                body.Constituencies.Single(c => c.Id == m.ConstituencyId).Name,
                m.ResidentId is { } account ? emails.GetValueOrDefault(account) : null)),
        ];
    }

    /// <summary>
    /// The rows of a file, or of the body's members where there is none. A file needs no areas where there is only one,
    /// or where members may live anywhere.
    /// </summary>
    internal static async Task<RegisterRows> RegisterRowsAsync(
        this ToadLaneDb db, DecisionId id, Stream? file, CancellationToken cancel)
    {
        Decision? decision = await db.Decisions.AsNoTracking().SingleOrDefaultAsync(d => d.Id == id, cancel);
        if (decision is null)
        {
            return RegisterRows.Only(ElectorateRefusals.NothingToRead);
        }

        if (file is not null)
        {
            return await RegisterFile.ReadAsync(file, await db.OnlyAreaAsync(decision, cancel), cancel);
        }

        IReadOnlyList<ElectorateMember> members = await db.MembersOfElectorateAsync(decision, cancel) ?? [];
        RegisterRows rows = new();
        rows.Entries.AddRange(members.Select((m, at) => new RegisterEntry(
            at + 1, new RegisterClaim(m.Name, "", default), "", m.Email is null ? [m.Class] : [m.Class, m.Email])
        {
            Member = m.Id,
        }));
        return rows;
    }

    // Null where a row must say it.
    private static async Task<string?> OnlyAreaAsync(
        this ToadLaneDb db, Decision decision, CancellationToken cancel) =>
        await db.ElectorateRuleAsync(decision.Id, cancel) is { Basis: ElectorateBasis.Members } ? ""
            : await db.AreasOfElectorateAsync(decision, cancel) is [var only] ? only
            : null;
}
