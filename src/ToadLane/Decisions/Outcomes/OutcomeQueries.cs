using Microsoft.EntityFrameworkCore;
using ToadLane.Bodies;
using ToadLane.Storage;

namespace ToadLane.Decisions.Outcomes;

/// <summary>What is asked about results and what became of them in more than one place.</summary>
public static class OutcomeQueries
{
    /// <summary>
    /// The numbers of the projects that residents chose, in the order in which they won; none before the count.
    /// </summary>
    public static async Task<IReadOnlyList<int>> WinnersAsync(
        this ToadLaneDb db, DecisionId decision, CancellationToken cancel) =>
        await db.Counts.Where(c => c.DecisionId == decision).Select(c => c.Winners).SingleOrDefaultAsync(cancel) ?? [];

    /// <summary>The power under which a decision is taken, or null when there is no such decision.</summary>
    public static Task<Power?> PowerOverAsync(this ToadLaneDb db, DecisionId decision, CancellationToken cancel) => (
        from d in db.Decisions
        join power in db.Powers on d.PowerId equals power.Id
        where d.Id == decision
        select power).AsNoTracking().SingleOrDefaultAsync(cancel);

    /// <summary>How many results were adopted, departed from, or still wait.</summary>
    public static async Task<AdoptionShare> AdoptionShareAsync(this ToadLaneDb db, CancellationToken cancel)
    {
        IQueryable<Decision> counted = db.Decisions.Where(d => d.CountedAt != null && !d.IsImported);
        int adopted = await counted.CountAsync(d => d.Adoption!.Verdict == AdoptionVerdict.Adopted, cancel);
        int departed = await counted.CountAsync(d => d.Adoption!.Verdict == AdoptionVerdict.Departed, cancel);
        return new AdoptionShare(adopted, departed, await counted.CountAsync(cancel) - adopted - departed);
    }
}
