using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ToadLane.Storage;

namespace ToadLane.Councils;

/// <summary>
/// Puts a council's backup in place. A council that is here is replaced only when that is asked for, and its database
/// is first copied to the folder "replaced". What comes back must be the same council, whole, and of no newer version.
/// </summary>
public sealed class RestoreCouncil(HubDb hub, CouncilDatabases databases, IDatabaseEngine engine, TimeProvider clock)
{
    public async Task<Outcome<CouncilRegistration>> RunAsync(Restoration wanted, Actor actor, CancellationToken cancel)
    {
        if (WhoMay.Refuses(actor, Act.RestoreCouncil) is { } refusal)
        {
            return refusal;
        }

        if (!(await BackupManifest.ReadAsync(wanted.Folder, wanted.Slug, cancel))
            .Succeeded(out BackupManifest? manifest, out refusal))
        {
            return refusal;
        }

        CouncilRegistration? present = await hub.Councils.SingleOrDefaultAsync(c => c.Slug == wanted.Slug, cancel);
        if (await this.FaultInAsync(wanted, manifest, present, cancel) is { } fault)
        {
            return fault;
        }

        string? before = present is null ? null : await this.SetAsideAsync(wanted, cancel);
        string connection =
            await this.RestoreAsync(wanted.Slug, Path.Combine(wanted.Folder, Path.GetFileName(manifest.File)), cancel);
        await using ToadLaneDb db = databases.Open(wanted.Slug);
        if (await FaultInAsync(db, manifest, cancel) is { } wrong)
        {
            await this.PutBackAsync(db, connection, before, cancel);
            return wrong;
        }

        await db.Database.MigrateAsync(cancel);
        DateTime now = clock.GetUtcNow().UtcDateTime;
        db.Record(new Deed(actor, Act.RestoreCouncil, "council", null, $"As of {manifest.TakenAt:u}"), now);
        await db.SaveChangesAsync(cancel);
        return present ?? await this.RegisterAsync(manifest, cancel);
    }

    private async Task<Refusal?> FaultInAsync(
        Restoration wanted, BackupManifest manifest, CouncilRegistration? present, CancellationToken cancel)
    {
        if (manifest.Slug != wanted.Slug)
        {
            return CouncilRefusals.BackupIsOfAnother(wanted.Slug, manifest.Slug);
        }

        if (manifest.Engine != engine.Name)
        {
            return CouncilRefusals.BackupIsOfAnotherEngine(engine.Name, manifest.Engine);
        }

        // Only the last part of the name: a manifest must not point outside its folder.
        string file = Path.Combine(wanted.Folder, Path.GetFileName(manifest.File));
        if (!File.Exists(file) || await BackUpCouncil.HashAsync(file, cancel) != manifest.Sha256)
        {
            return CouncilRefusals.BackupIsDamaged(file);
        }

        return present is not null && wanted.IfPresent == IfPresent.Refuse
            ? CouncilRefusals.WouldBeReplaced(wanted.Slug)
            : null;
    }

    private async Task<string> SetAsideAsync(Restoration wanted, CancellationToken cancel)
    {
        string folder = Path.Combine(wanted.Folder, "replaced");
        Directory.CreateDirectory(folder);
        string time = clock.GetUtcNow().ToString("yyyyMMdd-HHmmssfff", CultureInfo.InvariantCulture);
        string file = Path.Combine(folder, $"{wanted.Slug}-{time}.backup");
        await engine.BackUpAsync(engine.ConnectionTo(wanted.Slug), file, cancel);
        return file;
    }

    private async Task<string> RestoreAsync(string slug, string file, CancellationToken cancel)
    {
        // PostgreSQL restores into a database that is there; migrating makes it.
        await using ToadLaneDb db = databases.Open(slug);
        await db.Database.MigrateAsync(cancel);
        string connection = engine.ConnectionTo(slug);
        await engine.RestoreAsync(connection, file, cancel);
        return connection;
    }

    private static async Task<Refusal?> FaultInAsync(ToadLaneDb db, BackupManifest manifest, CancellationToken cancel)
    {
        IEnumerable<string> applied = await db.Database.GetAppliedMigrationsAsync(cancel);
        if (applied.Except(db.Database.GetMigrations()).Any())
        {
            return CouncilRefusals.BackupIsTooNew(manifest.Slug);
        }

        string? slug = await db.Councils.AsNoTracking().Select(c => c.Slug).SingleOrDefaultAsync(cancel);
        return slug == manifest.Slug ? null : CouncilRefusals.BackupIsOfAnother(manifest.Slug, slug ?? "—");
    }

    private async Task PutBackAsync(ToadLaneDb db, string connection, string? before, CancellationToken cancel)
    {
        if (before is null)
        {
            await db.Database.EnsureDeletedAsync(cancel);
        }
        else
        {
            await engine.RestoreAsync(connection, before, cancel);
        }
    }

    private async Task<CouncilRegistration> RegisterAsync(BackupManifest manifest, CancellationToken cancel)
    {
        CouncilRegistration registration = new()
        {
            Slug = manifest.Slug,
            Name = manifest.Name,
            GssCode = manifest.GssCode,
            HostName = manifest.HostName,
            IsDemonstration = manifest.IsDemonstration,
            AddedAt = manifest.AddedAt,
        };
        hub.Councils.Add(registration);
        await hub.SaveChangesAsync(cancel);
        return registration;
    }
}

/// <summary>Which council to restore, from which folder.</summary>
public sealed record Restoration(string Folder, string Slug, IfPresent IfPresent = IfPresent.Refuse);
