using System.Security.Cryptography;
using ToadLane.Storage;

namespace ToadLane.Councils;

/// <summary>
/// Copies a council's whole database into a folder while it is in use, with a manifest beside it. The master key is not
/// in it: a stolen backup alone opens no ballot.
/// </summary>
public sealed class BackUpCouncil(ToadLaneDb db, CurrentCouncil council, IDatabaseEngine engine, TimeProvider clock)
{
    public async Task<Outcome<BackupManifest>> RunAsync(string folder, Actor actor, CancellationToken cancel)
    {
        if (WhoMay.Refuses(actor, Act.BackUpCouncil) is { } refusal)
        {
            return refusal;
        }

        CouncilRegistration registration = council.Registration;
        DateTime now = clock.GetUtcNow().UtcDateTime;
        // Before the copy, so that the backup itself says that it was taken.
        db.Record(new Deed(actor, Act.BackUpCouncil, "council", null, registration.Name), now);
        await db.SaveChangesAsync(cancel);

        Directory.CreateDirectory(folder);
        string file = Path.Combine(folder, registration.Slug + ".backup");
        string unfinished = file + ".part";
        File.Delete(unfinished);
        await engine.BackUpAsync(engine.ConnectionTo(registration.Slug), unfinished, cancel);
        File.Move(unfinished, file, overwrite: true);
        BackupManifest manifest = new(registration.Slug, registration.Name, registration.GssCode)
        {
            HostName = registration.HostName,
            IsDemonstration = registration.IsDemonstration,
            AddedAt = registration.AddedAt,
            TakenAt = now,
            Engine = engine.Name,
            Version = typeof(BackUpCouncil).Assembly.GetName().Version!.ToString(),
            File = Path.GetFileName(file),
            Bytes = new FileInfo(file).Length,
            Sha256 = await HashAsync(file, cancel),
        };
        await manifest.WriteAsync(folder, cancel);
        return manifest;
    }

    internal static async Task<string> HashAsync(string file, CancellationToken cancel)
    {
        await using FileStream content = File.OpenRead(file);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancel));
    }
}
