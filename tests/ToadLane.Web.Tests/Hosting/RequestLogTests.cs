using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ToadLane.Web.Tests.Hosting;

public sealed class RequestLogTests
{
    [Fact]
    public async Task The_logs_tell_what_happened_and_not_to_whom()
    {
        using LogListener listener = new();
        await using Site site = await Site.OpenAsync(site =>
        {
            site.Settings["Logging:LogLevel:Default"] = "Trace";
            site.Also = services => services.AddSingleton<ILoggerProvider>(listener);
        });
        using HttpClient browser = site.NewBrowser();
        browser.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.9");
        browser.DefaultRequestHeaders.UserAgent.ParseAdd("SecretBrowser/1.0");

        using HttpResponseMessage asked =
            await browser.FillInAsync("/rochdale/sign-in", ("Email", "secret.person@example.com"));
        await browser.StatusAsync("/rochdale/sign-in/link?token=secret-token");
        await browser.StatusAsync("/rochdale/secret-page?name=secret-name");
        await browser.StatusAsync("/secret-council");

        string said = string.Join('\n', listener.Lines);
        Assert.Contains("GET /sign-in/link 200", said, StringComparison.Ordinal);
        Assert.Contains("POST /sign-in 302", said, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", said, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("203.0.113.9", said, StringComparison.Ordinal);
    }
}
