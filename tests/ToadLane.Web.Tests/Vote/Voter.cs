using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace ToadLane.Web.Tests.Vote;

/// <summary>Somebody at a browser without JavaScript, on the voting pages of one decision.</summary>
public sealed class Voter(HttpClient browser, string start)
{
    public IHtmlDocument Page { get; private set; } = null!;

    public string Path { get; private set; } = "";

    public HttpStatusCode Status { get; private set; }

    /// <summary>How long the last answer asks to wait.</summary>
    public TimeSpan? RetryAfter { get; private set; }

    /// <summary>Everything that was sent by the server so far: for what must never be in it.</summary>
    public List<string> Bodies { get; } = [];

    /// <summary>The last part of the address: which page of the journey this is.</summary>
    public string At => this.Path[(this.Path.LastIndexOf('/') + 1)..];

    public string Text => this.Page.QuerySelector("main")!.TextContent;

    /// <param name="page">Such as "paper"; empty for the start.</param>
    public Task<Voter> GoAsync(string page = "") => this.GetAsync(page.Length == 0 ? start : $"{start}/{page}");

    /// <summary>Sends the page's form with what the browser would send, and these fields.</summary>
    public async Task<Voter> SendAsync(params (string Name, string Value)[] fields)
    {
        IEnumerable<KeyValuePair<string, string>> typed = fields.Select(f => KeyValuePair.Create(f.Name, f.Value));
        return await this.PostAsync(this.Path, [.. this.Hidden(), .. typed]);
    }

    public Task<Voter> ChooseAsync(params int[] projects) => this.SendAsync(
        [.. projects.Select(n => ("Chosen", n.ToString(System.Globalization.CultureInfo.InvariantCulture)))]);

    public async Task<Voter> PostAsync(string path, IReadOnlyList<KeyValuePair<string, string>> fields)
    {
        using FormUrlEncodedContent content = new(fields);
        return await this.ArriveAsync(path, await browser.PostAsync(
            new Uri(path, UriKind.Relative), content, TestContext.Current.CancellationToken));
    }

    public IEnumerable<KeyValuePair<string, string>> Hidden() => this.Page
        .QuerySelectorAll<IHtmlInputElement>("main form input[type=hidden]")
        .Select(input => KeyValuePair.Create(input.Name!, input.Value));

    /// <summary>Sends a form as it was before. True when the answer leads to the receipt.</summary>
    public async Task<bool> WasCastAsync(string path, IReadOnlyList<KeyValuePair<string, string>> form)
    {
        using FormUrlEncodedContent content = new(form);
        using HttpResponseMessage response = await browser.PostAsync(
            new Uri(path, UriKind.Relative), content, TestContext.Current.CancellationToken);
        return response.StatusCode == HttpStatusCode.Redirect
            && response.Headers.Location!.ToString().EndsWith("/receipt", StringComparison.Ordinal);
    }

    private async Task<Voter> GetAsync(string path) => await this.ArriveAsync(
        path, await browser.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken));

    private async Task<Voter> ArriveAsync(string path, HttpResponseMessage answered)
    {
        using HttpResponseMessage response = answered;
        if (response.StatusCode == HttpStatusCode.Redirect)
        {
            Uri to = response.Headers.Location!;
            return await this.GetAsync(to.IsAbsoluteUri ? to.PathAndQuery : to.ToString());
        }

        this.Path = path;
        this.Status = response.StatusCode;
        this.RetryAfter = response.Headers.RetryAfter?.Delta;
        this.Bodies.Add(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        this.Page = await response.DocumentAsync();
        return this;
    }
}
