using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using ToadLane.Councils;
using ToadLane.Decisions;
using ToadLane.People.FailedTries;

namespace ToadLane.Web.Hosting;

/// <summary>
/// Counts what failed at the doors where codes and details are typed: for each network address, and for each thing that
/// was typed, over all nodes of the site together. Both refill with time, so whoever guesses in somebody's name keeps
/// them out for minutes and never for good; and what succeeds costs nothing, so a library full of voters is not slowed
/// down.
/// </summary>
public sealed class FailedTries(IConfiguration configuration, TryCounts counts, CurrentCouncil council)
{
    private const int OfOneThing = 5;
    private const int OfOneAddress = 20;
    private static readonly TimeSpan OneThingEach = TimeSpan.FromMinutes(6);
    private static readonly TimeSpan OneAddressEach = TimeSpan.FromSeconds(15);

    /// <summary>
    /// Null when somebody may try; otherwise the answer that tells them to wait. Ask again before letting them in: of
    /// many tries at one moment, those that come after the allowed ones are refused though one of them were right.
    /// </summary>
    /// <param name="context">The request.</param>
    /// <param name="id">The decision that they try to get into.</param>
    /// <param name="typed">The code; or the name and postcode, so that a date of birth cannot be guessed.</param>
    public async Task<IActionResult?> RefusesAsync(HttpContext context, DecisionId id, string typed)
    {
        if (await counts.AreLeftAsync(this.Tries(context, id, typed), context.RequestAborted))
        {
            return null;
        }

        context.Response.Headers.RetryAfter = "360";
        return new StatusCodeResult(StatusCodes.Status429TooManyRequests);
    }

    // Counted to the end although the browser may have hung up: whoever guesses need not wait for the answer.
    public Task CountAsync(HttpContext context, DecisionId id, string typed) =>
        counts.CountAsync(this.Tries(context, id, typed), CancellationToken.None);

    private TryAllowance[] Tries(HttpContext context, DecisionId id, string typed)
    {
        int ofOneAddress = configuration["TOADLANE_CODE_FAILURES"] is { } text
            ? int.Parse(text, CultureInfo.InvariantCulture) : OfOneAddress;
        string plain = string.Concat(typed.Where(char.IsLetterOrDigit)).ToUpperInvariant();
        string slug = council.Registration.Slug;
        return
        [
            new($"{slug} address {context.Connection.RemoteIpAddress}", ofOneAddress, OneAddressEach),
            new($"{slug} typed {id.Value:N} {plain}", OfOneThing, OneThingEach),
        ];
    }
}
