using Microsoft.AspNetCore.Authorization;
using ToadLane.Councils;

namespace ToadLane.Web.Access;

/// <summary>
/// Applies <see cref="Declared"/>: looks up what the endpoint needs in the one table of who may do what.
/// </summary>
public sealed class DeclaredHandler(ICurrentActor current, CurrentCouncil council) : AuthorizationHandler<Declared>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, Declared requirement)
    {
        // Without an endpoint there is nothing to guard: the answer is 404.
        if (context.Resource is HttpContext http && (http.GetEndpoint() is not { } endpoint || this.May(endpoint)))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }

    private bool May(Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<NeedsAttribute>() is { } needs
        && (WhoMay.Table.TryGetValue(needs.Act, out IReadOnlyList<Role>? roles)
                && roles.Any(current.Actor.Roles.Contains)
            || (needs.OpenInDemonstration && council is { IsEntered: true, Registration.IsDemonstration: true }));
}
