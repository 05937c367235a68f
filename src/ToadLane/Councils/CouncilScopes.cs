using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ToadLane.Storage;

namespace ToadLane.Councils;

/// <summary>Opens a scope about one council, outside a web request: for the command line, jobs and tests.</summary>
public sealed class CouncilScopes(IServiceScopeFactory scopes, CouncilDatabases databases)
{
    public async Task<IReadOnlyList<CouncilRegistration>> AllAsync(CancellationToken cancel)
    {
        await using HubDb hub = databases.OpenHub();
        return await hub.Councils.AsNoTracking().OrderBy(c => c.Name).ToListAsync(cancel);
    }

    public AsyncServiceScope Enter(CouncilRegistration council)
    {
        AsyncServiceScope scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentCouncil>().Registration = council;
        return scope;
    }
}
