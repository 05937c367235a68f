using Microsoft.AspNetCore.Routing.Matching;
using ToadLane.Councils;

namespace ToadLane.Web.Hosting;

/// <summary>A council's page does not exist outside a council, nor the network's inside one: both answer 404.</summary>
public sealed class PlaceMatcher : MatcherPolicy, IEndpointSelectorPolicy
{
    // After Razor Pages has loaded its pages' attributes, and before anything else chooses.
    public override int Order => int.MinValue + 1000;

    public bool AppliesToEndpoints(IReadOnlyList<Endpoint> endpoints) => true;

    public Task ApplyAsync(HttpContext httpContext, CandidateSet candidates)
    {
        bool inCouncil = httpContext.RequestServices.GetRequiredService<CurrentCouncil>().IsEntered;
        for (int i = 0; i < candidates.Count; i++)
        {
            if (candidates.IsValidCandidate(i) && !Exists(candidates[i].Endpoint, inCouncil))
            {
                candidates.SetValidity(i, false);
            }
        }

        return Task.CompletedTask;
    }

    private static bool Exists(Endpoint endpoint, bool inCouncil) => PlacedAttribute.Of(endpoint.Metadata) switch
    {
        Place.Council => inCouncil,
        Place.Hub => !inCouncil,
        _ => true,
    };
}
