using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Logging;
using ToadLane.Councils;
using ToadLane.PublicLog.Notes;
using ToadLane.Storage;

namespace ToadLane.Records.Promises;

/// <summary>
/// Signs the promise that a sealed vote, which is in the box already, will be in the public log. A vote never fails
/// because a promise could not be signed: then there is none.
/// </summary>
public sealed partial class PromiseSigner(
    PromiseKeys keys,
    ToadLaneDb db,
    LogYears years,
    CurrentCouncil council,
    TimeProvider clock,
    ILogger<PromiseSigner> log)
{
    /// <summary>The signed note, or null.</summary>
    public async Task<string?> SignAsync(Guid decision, byte[] envelope, CancellationToken cancel)
    {
        DateTime by = clock.GetUtcNow().UtcDateTime + LogPromise.Longest;
        try
        {
            NoteSigner signer =
                keys.Find(council.Registration.Slug, by.Year) ?? await this.UnlockAsync(by.Year, cancel);
            LogPromise promise = new(
                signer.Key.Name,
                council.Registration.GssCode,
                decision,
                Convert.ToHexStringLower(envelope),
                new DateTime(by.Year, by.Month, by.Day, by.Hour, by.Minute, by.Second, DateTimeKind.Utc));

            // One key is not for two threads at once; a signature takes less than a tenth of a millisecond.
            lock (signer)
            {
                return promise.SignedBy(signer).ToString();
            }
        }
#pragma warning disable CA1031 // The vote is in the box, whatever goes wrong here.
        catch (Exception fault) when (!cancel.IsCancellationRequested)
#pragma warning restore CA1031
        {
            this.NotSigned(fault);
            return null;
        }
    }

    private async Task<NoteSigner> UnlockAsync(int year, CancellationToken cancel)
    {
        await keys.Gate.WaitAsync(cancel);
        try
        {
            return keys.Find(council.Registration.Slug, year) ?? await this.ReadAsync(year, cancel);
        }
        finally
        {
            keys.Gate.Release();
        }
    }

    private async Task<NoteSigner> ReadAsync(int year, CancellationToken cancel)
    {
        YearLog? there = await db.YearLogs.AsNoTracking().SingleOrDefaultAsync(l => l.Year == year, cancel);
        if (there is null)
        {
            await using IDbContextTransaction transaction = await db.Database.BeginTransactionAsync(cancel);
            there = await years.HoldAsync(year, cancel);
            await transaction.CommitAsync(cancel);
        }

        return keys.Keep(council.Registration.Slug, year, years.SignerOf(there));
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A promise could not be signed")]
    private partial void NotSigned(Exception fault);
}
