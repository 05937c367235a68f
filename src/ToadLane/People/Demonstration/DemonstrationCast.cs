using Microsoft.EntityFrameworkCore;
using ToadLane.Councils;
using ToadLane.Storage;

namespace ToadLane.People.Demonstration;

/// <summary>The demonstration's people that this council has; outside a demonstration, none.</summary>
public sealed class DemonstrationCast(ToadLaneDb db, CurrentCouncil council)
{
    public async Task<IReadOnlyList<DemonstrationPerson>> PresentAsync(CancellationToken cancel)
    {
        if (!council.Registration.IsDemonstration)
        {
            return [];
        }

        List<string> wanted = [.. DemonstrationPerson.All.Select(p => p.Email)];
        List<string?> present =
            await db.Residents.Where(r => wanted.Contains(r.Email!)).Select(r => r.Email).ToListAsync(cancel);
        return [.. DemonstrationPerson.All.Where(p => present.Contains(p.Email))];
    }
}
