using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace ToadLane.Web.Tests.Threats;

/// <summary>
/// One person walks through a council's pages by its links, and sends every form that they meet, filled in with what
/// its fields hold or could hold, and with fields beside them that it does not have.
/// </summary>
public sealed partial class FormWalk(HttpClient browser, string council, PostedBeside beside)
{
    private const int MostOfOneKind = 2;

    // These end the walk: the session, or the account.
    private static readonly string[] Last = ["/sign-out", "/account/close", "/sign-in", "/language"];

    private readonly Queue<string> ahead = new([$"/{council}/"]);
    private readonly HashSet<string> known = [$"/{council}/"];
    private readonly Dictionary<string, int> visits = [];
    private readonly Dictionary<string, int> sends = [];

    /// <summary>Each kind of form that was sent, and the best answer to it.</summary>
    public Dictionary<string, HttpStatusCode> Sent { get; } = [];

    public async Task WalkAsync()
    {
        while (this.ahead.TryDequeue(out string? address))
        {
            using HttpResponseMessage response = await browser.GetAsync(
                new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
            if (response.StatusCode != HttpStatusCode.OK
                || response.Content.Headers.ContentType?.MediaType != "text/html")
            {
                this.Follow(response.Headers.Location?.ToString());
                continue;
            }

            IHtmlDocument page = await response.DocumentAsync();
            int forms = page.QuerySelectorAll("main form[method=post]").Length;
            for (int form = 0; form < forms; form++)
            {
                await this.SendAsync(address, form);
            }

            foreach (IElement link in page.QuerySelectorAll("a[href]"))
            {
                this.Follow(link.GetAttribute("href"));
            }
        }
    }

    // Of each kind of address a few: /decisions/green-1 and /decisions/green-2 are of one kind.
    private static string KindOf(string address) => Particular().Replace(address.Split('?')[0], "/*");

    private void Follow(string? link)
    {
        string? address = link?.Split('#')[0];
        if (address is null || !address.StartsWith($"/{council}", StringComparison.Ordinal)
            || Last.Any(last => address.StartsWith($"/{council}{last}", StringComparison.Ordinal)))
        {
            return;
        }

        string kind = KindOf(address);
        if (this.known.Add(address) && this.visits.GetValueOrDefault(kind) < MostOfOneKind)
        {
            this.visits[kind] = this.visits.GetValueOrDefault(kind) + 1;
            this.ahead.Enqueue(address);
        }
    }

    // The page is read anew for each form, because a form before may have changed it.
    private async Task SendAsync(string address, int number)
    {
        using HttpResponseMessage response = await browser.GetAsync(
            new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        IHtmlDocument page = await response.DocumentAsync();
        if (page.QuerySelectorAll("main form[method=post]").ElementAtOrDefault(number) is not IHtmlFormElement form)
        {
            return;
        }

        string? said = form.QuerySelector("button[formaction]")?.GetAttribute("formaction")
            ?? form.GetAttribute("action");
        string action = string.IsNullOrEmpty(said) ? address : said;
        string kind = KindOf(action) + (action.Contains("handler=") ? "?" + action.Split("handler=")[1] : "");
        if (Last.Any(last => action.StartsWith($"/{council}{last}", StringComparison.Ordinal))
            || action.Contains("EndSessions", StringComparison.Ordinal) || this.sends.GetValueOrDefault(kind) >= MostOfOneKind)
        {
            return;
        }

        this.sends[kind] = this.sends.GetValueOrDefault(kind) + 1;
        using HttpContent content = this.Filled(form, kind);
        using HttpResponseMessage answer = await browser.PostAsync(
            new Uri(action, UriKind.Relative), content, TestContext.Current.CancellationToken);
        beside.End();
        if (!this.Sent.TryGetValue(kind, out HttpStatusCode best) || best != HttpStatusCode.Redirect)
        {
            this.Sent[kind] = answer.StatusCode;
        }

        this.Follow(answer.Headers.Location?.ToString());
    }

    private HttpContent Filled(IHtmlFormElement form, string kind)
    {
        Dictionary<string, string> own = [];
        HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
        foreach (IElement field in form.QuerySelectorAll("input[name], textarea[name], select[name], button[name]"))
        {
            string name = field.GetAttribute("name")!;
            // Born.Day is of Born.
            names.UnionWith([name, name.Split('.', '[')[0]]);
            if (field is not IHtmlInputElement { Type: "file" })
            {
                own.TryAdd(name, ValueOf(field, name));
            }
        }

        IEnumerable<KeyValuePair<string, string>> all =
            own.Concat(beside.Begin(kind, names));
        if (form.GetAttribute("enctype") != "multipart/form-data")
        {
            return new FormUrlEncodedContent(all);
        }

        MultipartFormDataContent parts = [];
        foreach ((string name, string value) in all)
        {
            parts.Add(new StringContent(value), name);
        }

        return parts;
    }

    private static string ValueOf(IElement field, string name)
    {
        string value = field switch
        {
            IHtmlTextAreaElement area => area.Value,
            IHtmlSelectElement select => select.QuerySelector("option:last-child")?.GetAttribute("value") ?? "",
            _ => field.GetAttribute("value") ?? "",
        };
        return value.Length > 0 ? value : name switch
        {
            _ when name.Contains("mail", StringComparison.OrdinalIgnoreCase) => "ann@example.com",
            _ when name.EndsWith(".Day", StringComparison.Ordinal) => "1",
            _ when name.EndsWith(".Month", StringComparison.Ordinal) => "2",
            _ when name.EndsWith(".Year", StringComparison.Ordinal) => "2027",
            _ when field.GetAttribute("inputmode") is not null || name.Contains("Pence", StringComparison.Ordinal) => "7",
            _ => "A few words",
        };
    }

    [GeneratedRegex("/(?=[^/]*[0-9-])[^/?]+")]
    private static partial Regex Particular();
}
