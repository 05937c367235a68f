using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using ToadLane.Councils;

namespace ToadLane.Web.Hosting;

/// <summary>
/// How often one network address may try to sign in or to use a code: a store of tries for each address prefix and
/// council, refilled each minute. Only posts count. A page asks for it with <c>[EnableRateLimiting(Limits.SignIn)]</c>.
/// </summary>
public static class Limits
{
    public const string SignIn = "sign-in";
    public const string Codes = "codes";
    public const string Proposals = "proposals";

    private const int BytesOfSharedPrefix4 = 3;
    private const int BytesOfSharedPrefix6 = 7;

    public static void AddLimits(this IServiceCollection services, IConfiguration configuration) =>
        services.AddScoped<FailedTries>().AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.OnRejected = (rejected, _) =>
            {
                rejected.HttpContext.Response.Headers.RetryAfter = "60";
                return ValueTask.CompletedTask;
            };
            AddPolicy(SignIn, "TOADLANE_SIGN_IN_TRIES", 60);
            AddPolicy(Codes, "TOADLANE_CODE_TRIES", 60);
            AddPolicy(Proposals, "TOADLANE_PROPOSAL_TRIES", 120);

            void AddPolicy(string name, string setting, int usually)
            {
                int tries = configuration[setting] is { } text
                    ? int.Parse(text, CultureInfo.InvariantCulture) : usually;
                options.AddPolicy(name, context => HttpMethods.IsPost(context.Request.Method)
                    ? RateLimitPartition.GetTokenBucketLimiter(KeyOf(context), _ => Bucket(tries))
                    : RateLimitPartition.GetNoLimiter(string.Empty));
            }
        });

    /// <summary>
    /// The first three bytes of an IPv4 address, the first seven of an IPv6 one: about one household or office.
    /// </summary>
    public static string PrefixOf(IPAddress? address)
    {
        IPAddress known = address ?? IPAddress.None;
        byte[] bytes = (known.IsIPv4MappedToIPv6 ? known.MapToIPv4() : known).GetAddressBytes();
        int kept = known.AddressFamily == AddressFamily.InterNetwork || bytes.Length == 4
            ? BytesOfSharedPrefix4
            : BytesOfSharedPrefix6;
        return Convert.ToHexString(bytes.AsSpan(0, kept));
    }

    private static string KeyOf(HttpContext context)
    {
        CurrentCouncil current = context.RequestServices.GetRequiredService<CurrentCouncil>();
        string council = current.IsEntered ? current.Registration.Slug : "-";
        return $"{council} {PrefixOf(context.Connection.RemoteIpAddress)}";
    }

    private static TokenBucketRateLimiterOptions Bucket(int tries) => new()
    {
        TokenLimit = tries,
        TokensPerPeriod = Math.Max(1, tries / 5),
        ReplenishmentPeriod = TimeSpan.FromMinutes(1),
    };
}
