using Microsoft.EntityFrameworkCore;
using ToadLane.Councils;
using ToadLane.Storage;

namespace ToadLane.Demonstration;

/// <summary>
/// Makes the demonstration network: thirteen councils, each with neighbourhoods, partnerships and a decision in every
/// stage. The seed is fixed, and everything is done by the operations that real use has. What is there already stays.
/// </summary>
public sealed class MakeDemonstration(HubDb hub, AddCouncil addCouncil, CouncilScopes scopes, TimeProvider clock)
{
    private const int Seed = 1844;

    public async Task<Outcome<int>> RunAsync(DemonstrationOrder order, Actor actor, CancellationToken cancel)
    {
        if (WhoMay.Refuses(actor, Act.AddCouncil) is { } notYours)
        {
            return notYours;
        }

        ReplayClock replay = clock as ReplayClock
            ?? throw new InvalidOperationException("The demonstration is made under a clock that can be set.");
        int made = 0;
        IReadOnlyList<NewCouncil> wanted =
            [.. FoundingCouncils.All.Where(c => order.Councils.Count == 0 || order.Councils.Contains(c.Slug))];
        foreach (NewCouncil council in wanted)
        {
            if (await hub.Councils.AnyAsync(c => c.Slug == council.Slug, cancel))
            {
                continue;
            }

            replay.Set(replay.Today.AddYears(-1));
            NewCouncil demonstration = council with { IsDemonstration = true };
            if (!(await addCouncil.RunAsync(demonstration, actor, cancel)).Succeeded(
                out CouncilRegistration? registration, out Refusal? refusal))
            {
                return refusal;
            }

            Stagehand stage = new(scopes, registration, replay);
            await new CouncilStory(stage, order.AreaFolder, Seed + made).TellAsync(cancel);
            made++;
            order.Progress?.Report(100 * made / wanted.Count);
        }

        replay.Set(replay.Today);
        return made;
    }
}

/// <summary>Which councils to make (none named means all), and where boundary files are, if there are any.</summary>
public sealed record DemonstrationOrder(IReadOnlyList<string> Councils)
{
    /// <summary>A folder with files such as rochdale_wards_2025_E08000005.geojson.</summary>
    public string? AreaFolder { get; init; }

    public IProgress<int>? Progress { get; init; }
}
