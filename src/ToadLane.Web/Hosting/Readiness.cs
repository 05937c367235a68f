using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using ToadLane.Councils;
using ToadLane.Storage;

namespace ToadLane.Web.Hosting;

/// <summary>
/// Ready means: not stopping, the hub reachable and every database migrated. A single council's database that does not
/// answer makes the site degraded, not unready: the other councils must not fall with it.
/// </summary>
public sealed class Readiness(CouncilDatabases databases, Draining draining) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (draining.HasBegun)
        {
            return HealthCheckResult.Unhealthy("Stopping.");
        }

        await using HubDb hub = databases.OpenHub();
        if (!await hub.Database.CanConnectAsync(cancellationToken))
        {
            return HealthCheckResult.Unhealthy("The hub's database does not answer.");
        }

        if ((await hub.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
        {
            return HealthCheckResult.Unhealthy("The hub's database is older than this program.");
        }

        foreach (CouncilRegistration council in await hub.Councils.AsNoTracking().ToListAsync(cancellationToken))
        {
            await using ToadLaneDb db = databases.Open(council.Slug);
            if (!await db.Database.CanConnectAsync(cancellationToken))
            {
                return HealthCheckResult.Degraded($"The database of {council.Slug} does not answer.");
            }

            if ((await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
            {
                return HealthCheckResult.Unhealthy($"The database of {council.Slug} is older than this program.");
            }
        }

        return HealthCheckResult.Healthy();
    }
}
