using Microsoft.EntityFrameworkCore;
using ToadLane.Councils;
using ToadLane.Storage;

namespace ToadLane.Decisions.Ballots.Electorate;

/// <summary>What is asked about the rule of an electorate.</summary>
public static class ElectorateQueries
{
    public static Task<ElectorateRule?> ElectorateRuleAsync(
        this ToadLaneDb db, DecisionId id, CancellationToken cancel) =>
        db.ElectorateRules.AsNoTracking().SingleOrDefaultAsync(r => r.DecisionId == id, cancel);

    /// <summary>The keyed hashes of everybody on a register, in hexadecimal.</summary>
    internal static async Task<HashSet<string>> PeopleOnRegisterAsync(
        this ToadLaneDb db, DecisionId id, CancellationToken cancel) =>
        [.. (await db.Electors.Where(e => e.DecisionId == id && e.PersonHash != null)
            .Select(e => e.PersonHash!).ToListAsync(cancel)).Select(Convert.ToHexString)];

    /// <summary>The codes of the areas in which electors must live; null when they may live anywhere.</summary>
    public static async Task<IReadOnlyList<string>?> AreasOfElectorateAsync(
        this ToadLaneDb db, Decision decision, CancellationToken cancel)
    {
        switch (await db.ElectorateRuleAsync(decision.Id, cancel))
        {
            case { Basis: ElectorateBasis.Members }:
                return null;
            case { Basis: ElectorateBasis.Areas or ElectorateBasis.Indicator } rule:
                return rule.AreaCodes;
            default:
                IReadOnlyList<Area> areas = await db.AreasCoveredAsync(decision.NeighbourhoodId, cancel);
                return areas.Count == 0 ? null : [.. areas.Select(a => a.Code)];
        }
    }
}
