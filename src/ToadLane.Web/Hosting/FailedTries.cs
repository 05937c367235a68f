using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Mvc;
using ToadLane.Councils;
using ToadLane.Decisions;

namespace ToadLane.Web.Hosting;

/// <summary>
/// Counts what failed at the doors where codes and details are typed: for each network address, and for each thing that
/// was typed. Both refill with time, so whoever guesses in somebody's name keeps them out for minutes and never for
/// good; and what succeeds costs nothing, so a library full of voters is not slowed down. Kept in memory, as hashes.
/// </summary>
public sealed class FailedTries : IDisposable
{
    private const int OfOneThing = 5;
    private static readonly TimeSpan OneThingEach = TimeSpan.FromMinutes(6);

    private readonly byte[] key = RandomNumberGenerator.GetBytes(32);
    private readonly PartitionedRateLimiter<string> things = Limiter(OfOneThing, OneThingEach);
    private readonly PartitionedRateLimiter<string> addresses;

    public FailedTries(IConfiguration configuration)
    {
        int tries = configuration["TOADLANE_CODE_FAILURES"] is { } text
            ? int.Parse(text, CultureInfo.InvariantCulture) : 20;
        this.addresses = Limiter(tries, TimeSpan.FromSeconds(15));
    }

    /// <summary>Null when somebody may try; otherwise the answer that tells them to wait.</summary>
    /// <param name="context">The request.</param>
    /// <param name="id">The decision that they try to get into.</param>
    /// <param name="typed">The code; or the name and postcode, so that a date of birth cannot be guessed.</param>
    public IActionResult? Refuses(HttpContext context, DecisionId id, string typed)
    {
        if (IsLeft(this.addresses, AddressOf(context)) && IsLeft(this.things, this.ThingOf(id, typed)))
        {
            return null;
        }

        context.Response.Headers.RetryAfter = "360";
        return new StatusCodeResult(StatusCodes.Status429TooManyRequests);
    }

    public void Count(HttpContext context, DecisionId id, string typed)
    {
        this.addresses.AttemptAcquire(AddressOf(context)).Dispose();
        this.things.AttemptAcquire(this.ThingOf(id, typed)).Dispose();
    }

    public void Dispose()
    {
        this.addresses.Dispose();
        this.things.Dispose();
    }

    // Asking for no permits at all would be granted as soon as a fraction of one has grown back.
    private static bool IsLeft(PartitionedRateLimiter<string> limiter, string name) =>
        limiter.GetStatistics(name) is not { CurrentAvailablePermits: 0 };

    private static string AddressOf(HttpContext context)
    {
        string council = context.RequestServices.GetRequiredService<CurrentCouncil>().Registration.Slug;
        return $"{council} {context.Connection.RemoteIpAddress}";
    }

    private static PartitionedRateLimiter<string> Limiter(int tries, TimeSpan each) =>
        PartitionedRateLimiter.Create<string, string>(name => RateLimitPartition.GetTokenBucketLimiter(
            name,
            _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = tries,
                TokensPerPeriod = 1,
                ReplenishmentPeriod = each,
            }));

    private string ThingOf(DecisionId id, string typed)
    {
        string plain = string.Concat(typed.Where(char.IsLetterOrDigit)).ToUpperInvariant();
        return Convert.ToHexString(HMACSHA256.HashData(this.key, Encoding.UTF8.GetBytes($"{id.Value:N} {plain}")));
    }
}
