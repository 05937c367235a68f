using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ToadLane.Councils;
using ToadLane.PublicLog.Notes;
using ToadLane.Storage;

namespace ToadLane.Records;

/// <summary>The public logs of a council by year: begins a new one in January, with a key of its own.</summary>
public sealed class LogYears(ToadLaneDb db, Vault vault, Installation installation, CurrentCouncil council)
{
    /// <summary>
    /// A year's log, held to the end of the caller's transaction: leaves get their places one transaction at a time.
    /// </summary>
    public async Task<YearLog> HoldAsync(int year, CancellationToken cancel)
    {
        if (await db.YearLogs.Where(l => l.Year == year).HoldAsync(l => l.Origin, cancel) == 0)
        {
            return await this.BeginAsync(year, cancel);
        }

        db.ChangeTracker.Entries<YearLog>().ToList().ForEach(entry => entry.State = EntityState.Detached);
        return await db.YearLogs.SingleAsync(l => l.Year == year, cancel);
    }

    /// <summary>The signer of a year's log.</summary>
    public NoteSigner SignerOf(YearLog log) =>
        NoteSigner.From(log.Origin, vault.Unlock(this.Purpose(log.Year), log.LockedPrivateKey));

    private async Task<YearLog> BeginAsync(int year, CancellationToken cancel)
    {
        byte[] privateKey = NoteSigner.NewKey();
        string origin = this.Origin(year);
        using NoteSigner signer = NoteSigner.From(origin, privateKey);
        YearLog log = new()
        {
            Year = year,
            Origin = origin,
            PublicKey = signer.Key.PublicKey,
            LockedPrivateKey = vault.Lock(this.Purpose(year), privateKey),
        };
        YearLog? before = await db.YearLogs.AsNoTracking().OrderByDescending(l => l.Year)
            .FirstOrDefaultAsync(cancel);
        db.YearLogs.Add(log);
        db.Announce(LeafKind.Begun, null, new
        {
            Council = council.Registration.GssCode,
            log.Origin,
            Before = before is null ? null : new { before.Origin, before.Size, Root = before.Tree().Root.ToBase64() },
        });
        await db.SaveChangesAsync(cancel);
        return log;
    }

    private string Purpose(int year) =>
        string.Create(CultureInfo.InvariantCulture, $"{council.Registration.Slug}/log-key/{year}");

    private string Origin(int year) => string.Create(
        CultureInfo.InvariantCulture, $"{installation.Authority}/{council.Registration.Slug}/log/{year}");
}
