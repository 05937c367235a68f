using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using ToadLane.Storage;

namespace ToadLane.Councils;

/// <summary>Adds a council to this installation: its own database, and its row in the hub.</summary>
public sealed partial class AddCouncil(HubDb hub, CouncilDatabases databases, TimeProvider clock)
{
    public async Task<Outcome<CouncilRegistration>> RunAsync(NewCouncil council, Actor actor, CancellationToken cancel)
    {
        if (WhoMay.Refuses(actor, Act.AddCouncil) is { } refusal)
        {
            return refusal;
        }

        if (!SlugPattern().IsMatch(council.Slug) || council.Slug == "hub")
        {
            return CouncilRefusals.SlugIsWrong;
        }

        if (ReservedSlugs.All.Contains(council.Slug))
        {
            return CouncilRefusals.SlugIsReserved(council.Slug);
        }

        if (!GssPattern().IsMatch(council.GssCode))
        {
            return CouncilRefusals.GssCodeIsWrong;
        }

        if (await hub.Councils.AnyAsync(c => c.Slug == council.Slug || c.GssCode == council.GssCode, cancel))
        {
            return CouncilRefusals.AlreadyThere(council.Slug);
        }

        DateTime now = clock.GetUtcNow().UtcDateTime;
        await this.CreateDatabaseAsync(council, actor, cancel);
        CouncilRegistration registration = new()
        {
            Slug = council.Slug,
            Name = council.Name,
            GssCode = council.GssCode,
            HostName = council.HostName,
            IsDemonstration = council.IsDemonstration,
            AddedAt = now,
        };
        hub.Councils.Add(registration);
        await hub.SaveChangesAsync(cancel);
        return registration;
    }

    // Before the hub knows of it, so that a council in the hub always has a database; running it again finishes the
    // work.
    private async Task CreateDatabaseAsync(NewCouncil council, Actor actor, CancellationToken cancel)
    {
        await using ToadLaneDb db = databases.Open(council.Slug);
        await db.Database.MigrateAsync(cancel);
        if (await db.Councils.AnyAsync(cancel))
        {
            return;
        }

        db.Councils.Add(new Council
        {
            Slug = council.Slug,
            Name = council.Name,
            GssCode = council.GssCode,
            IsDemonstration = council.IsDemonstration,
        });
        db.Record(new Deed(actor, Act.AddCouncil, "council", null, council.Name), clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancel);
    }

    [GeneratedRegex("^[a-z][a-z-]{1,39}$")]
    private static partial Regex SlugPattern();

    [GeneratedRegex("^[A-Z][0-9]{8}$")]
    private static partial Regex GssPattern();
}

/// <summary>What is said when a council is added.</summary>
public sealed record NewCouncil(string Slug, string Name, string GssCode)
{
    public string? HostName { get; init; }

    public bool IsDemonstration { get; init; }
}
