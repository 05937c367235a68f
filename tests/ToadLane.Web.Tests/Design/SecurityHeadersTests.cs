using ToadLane.Web.Design;

namespace ToadLane.Web.Tests.Design;

public sealed class SecurityHeadersTests(DesignSite site) : IClassFixture<DesignSite>
{
    [Theory]
    [InlineData("/design")]
    [InlineData("/no-such-page")]
    public async Task Every_answer_has_the_headers(string path)
    {
        using HttpResponseMessage answer = await DesignSite.AnswerAsync(site.Client, path);

        Assert.Equal(SecurityHeaders.Policy, Header(answer, "Content-Security-Policy"));
        Assert.Equal("nosniff", Header(answer, "X-Content-Type-Options"));
        Assert.Equal("no-referrer", Header(answer, "Referrer-Policy"));
        Assert.Equal("same-origin", Header(answer, "Cross-Origin-Opener-Policy"));
        Assert.Contains("camera=()", Header(answer, "Permissions-Policy"), StringComparison.Ordinal);
        Assert.StartsWith("max-age=", Header(answer, "Strict-Transport-Security"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_policy_allows_nothing_inline_and_nobody_elses_files()
    {
        Assert.StartsWith("default-src 'none';", SecurityHeaders.Policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", SecurityHeaders.Policy, StringComparison.Ordinal);
        Assert.DoesNotContain("http", SecurityHeaders.Policy, StringComparison.Ordinal);
        Assert.DoesNotContain('*', SecurityHeaders.Policy);
    }

    [Fact]
    public async Task A_public_page_may_be_kept_and_asked_after()
    {
        using HttpResponseMessage answer = await DesignSite.AnswerAsync(site.Client, "/design/focus");

        Assert.Equal("no-cache", Header(answer, "Cache-Control"));
        Assert.Equal("Cookie", Header(answer, "Vary"));
    }

    [Fact]
    public async Task A_page_for_somebody_with_a_cookie_is_never_kept()
    {
        using HttpRequestMessage request = new(HttpMethod.Get, "/design/focus");
        request.Headers.Add("Cookie", "session=1");

        using HttpResponseMessage answer = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal("no-store", Header(answer, "Cache-Control"));
    }

    [Fact]
    public async Task The_choice_of_language_alone_does_not_make_a_page_private()
    {
        using HttpResponseMessage answer = await DesignSite.AnswerAsync(site.Speaking("cy"), "/design/focus");

        Assert.Equal("no-cache", Header(answer, "Cache-Control"));
    }

    private static string Header(HttpResponseMessage answer, string name) =>
        string.Join(", ", answer.Headers.TryGetValues(name, out IEnumerable<string>? values) ? values : []);
}
