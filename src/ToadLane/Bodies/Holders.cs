using Microsoft.EntityFrameworkCore;
using ToadLane.People;
using ToadLane.Storage;

namespace ToadLane.Bodies;

/// <summary>Which bodies a person sits on: what makes them a partnership member.</summary>
public sealed class Holders(ToadLaneDb db) : IBodiesOf
{
    public async Task<IReadOnlySet<Guid>> BodiesOfAsync(Guid residentId, DateOnly today, CancellationToken cancel)
    {
        List<BodyId> bodies = await db.Bodies
            .Where(b => b.Members.Any(m =>
                m.ResidentId == residentId && m.From <= today && (m.Until == null || m.Until >= today)))
            .Select(b => b.Id)
            .ToListAsync(cancel);
        return bodies.Select(id => id.Value).ToHashSet();
    }
}
