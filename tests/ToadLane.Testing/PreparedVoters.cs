using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using ToadLane.Decisions.Ballots.Electorate;
using ToadLane.Decisions.Ballots.Sealing;

namespace ToadLane.Testing;

/// <summary>
/// Voters who have walked through every page up to the last button: for each, the request that the browser would send.
/// </summary>
public sealed partial class PreparedVoters(Uri server, string vote, IReadOnlyList<VotingCode> codes)
{
    /// <summary>Given, each voter's browser seals the vote; otherwise the site does.</summary>
    public RuleSheet? Sheet { get; init; }

    public async Task<IReadOnlyList<byte[]>> WalkAsync()
    {
        byte[][] requests = new byte[codes.Count][];
        using HttpClient browser = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = server,
        };
        await Parallel.ForEachAsync(
            Enumerable.Range(0, codes.Count),
            new ParallelOptions { MaxDegreeOfParallelism = 16 },
            async (n, _) => requests[n] = await new Walk(browser, vote, this.Sheet)
                .ToLastButtonAsync(codes[n], 1 + (n % 3)));
        return requests;
    }

    [GeneratedRegex("""<input(?=[^>]*type="hidden")(?=[^>]*name="([^"]+)")(?=[^>]*value="([^"]*)")""")]
    private static partial Regex HiddenField();

    private sealed class Walk(HttpClient browser, string vote, RuleSheet? sheet)
    {
        private readonly Dictionary<string, string> cookies = [];

        public async Task<byte[]> ToLastButtonAsync(VotingCode code, int project)
        {
            string paper = await this.GetAsync(vote + "/paper");
            string choice = project.ToString(CultureInfo.InvariantCulture);
            (string, string) marked = sheet is null ? ("Chosen", choice) : ("Sealer", "Browser");
            await this.PostAsync(vote + "/paper", Fields(paper), marked);
            string codePage = await this.GetAsync(vote + "/code");
            await this.PostAsync(vote + "/code", Fields(codePage), ("Code", code.Text));
            string check = await this.GetAsync(vote + "/check");
            Dictionary<string, string> fields = Fields(check);
            if (sheet is not null)
            {
                fields["Envelope"] =
                    Convert.ToBase64String(BrowserSealing.Seal(sheet, BrowserSealing.Text("0123456789", project)));
            }

            return this.Request(vote + "/check", Body(fields));
        }

        private async Task<string> GetAsync(string path)
        {
            using HttpRequestMessage request = new(HttpMethod.Get, path);
            return await this.SendAsync(request, HttpStatusCode.OK);
        }

        private async Task PostAsync(string path, Dictionary<string, string> fields, (string Name, string Value) typed)
        {
            fields[typed.Name] = typed.Value;
            using FormUrlEncodedContent form = new(fields);
            using HttpRequestMessage request = new(HttpMethod.Post, path) { Content = form };
            await this.SendAsync(request, HttpStatusCode.Redirect);
        }

        private async Task<string> SendAsync(HttpRequestMessage request, HttpStatusCode expected)
        {
            if (this.cookies.Count > 0)
            {
                request.Headers.Add("Cookie", this.CookieHeader());
            }

            using HttpResponseMessage response = await browser.SendAsync(request);
            if (response.Headers.TryGetValues("Set-Cookie", out IEnumerable<string>? set))
            {
                foreach (string[] pair in set.Select(cookie => cookie.Split(';')[0].Split('=', 2)))
                {
                    this.cookies[pair[0]] = pair[1];
                }
            }

            return response.StatusCode == expected
                ? await response.Content.ReadAsStringAsync()
                : throw new InvalidOperationException($"{request.Method} {request.RequestUri}: {response.StatusCode}");
        }

        private byte[] Request(string path, string body) => Encoding.ASCII.GetBytes(
            $"POST {path} HTTP/1.1\r\nHost: {browser.BaseAddress!.Authority}\r\nCookie: {this.CookieHeader()}\r\n"
            + $"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {body.Length}\r\n\r\n{body}");

        private string CookieHeader() => string.Join("; ", this.cookies.Select(c => $"{c.Key}={c.Value}"));

        private static Dictionary<string, string> Fields(string page) => HiddenField().Matches(page).ToDictionary(
            field => field.Groups[1].Value, field => WebUtility.HtmlDecode(field.Groups[2].Value));

        private static string Body(Dictionary<string, string> fields) => string.Join(
            '&', fields.Select(f => $"{Uri.EscapeDataString(f.Key)}={Uri.EscapeDataString(f.Value)}"));
    }
}
