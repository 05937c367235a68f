using Microsoft.Extensions.DependencyInjection;
using ToadLane.Councils;

namespace ToadLane.Demonstration;

/// <summary>
/// Runs operations in one council, each in a scope of its own as a web request would; a refusal stops the making.
/// </summary>
internal sealed class Stagehand(CouncilScopes scopes, CouncilRegistration council, ReplayClock clock)
{
    public ReplayClock Clock => clock;

    public CouncilRegistration Council => council;

    public async Task<TResult> DoAsync<TOperation, TResult>(Func<TOperation, Task<Outcome<TResult>>> run)
        where TOperation : notnull
        where TResult : notnull
    {
        await using AsyncServiceScope scope = scopes.Enter(council);
        Outcome<TResult> outcome = await run(scope.ServiceProvider.GetRequiredService<TOperation>());
        return outcome.Succeeded(out TResult? result, out Refusal? refusal)
            ? result
            : throw new InvalidOperationException($"{typeof(TOperation).Name} in {council.Name}: {refusal.Message}");
    }

    public async Task<TResult> AskAsync<TService, TResult>(Func<TService, Task<TResult>> ask)
        where TService : notnull
    {
        await using AsyncServiceScope scope = scopes.Enter(council);
        return await ask(scope.ServiceProvider.GetRequiredService<TService>());
    }
}
