using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace ToadLane.EndToEnd.Tests;

/// <summary>
/// Somebody at a browser. Every page they come to must be there, must cause no error and no breach of the content
/// security policy, and must be free of faults that axe can find.
/// </summary>
public sealed class Visitor : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly ConcurrentQueue<string> troubles = new();

    public Visitor(IPage page)
    {
        Page = page;
        page.SetDefaultTimeout((float)Patience.TotalMilliseconds);
        page.Console += (_, message) => Note(
            message.Type == "error" && !message.Text.Contains($"status of {this.Expects} ", StringComparison.Ordinal),
            message.Text);
        page.PageError += (_, error) => Note(true, error);
        page.Response += (_, response) => Note(
            response.Status >= 400 && response.Status != this.Expects, $"{response.Status} from {response.Url}");
    }

    public IPage Page { get; }

    /// <summary>A status from 400 up that is right on the pages to come; any other is a fault.</summary>
    public int? Expects { get; set; }

    public Task OpenAsync(string address) => ComeToAsync(() => Page.GotoAsync(address));

    /// <summary>Follows the link that begins with these words.</summary>
    public Task FollowAsync(string words) =>
        ComeToAsync(() => Link(words).ClickAsync());

    /// <summary>Presses the button with these words.</summary>
    public Task PressAsync(string words) =>
        ComeToAsync(() => Page.GetByRole(AriaRole.Button, new() { Name = words }).First.ClickAsync());

    /// <summary>Presses a button that stays on the page, until the page says these words.</summary>
    public async Task PressHereAsync(string words, string until)
    {
        await Page.GetByRole(AriaRole.Button, new() { Name = words }).First.ClickAsync();
        await Page.GetByText(until).First.WaitForAsync();
        await LookAsync();
    }

    /// <summary>A button that was pressed takes no second press for a second.</summary>
    public Task LetButtonsRestAsync() => Page.WaitForTimeoutAsync(1100);

    /// <summary>Clicks the first thing that this CSS selector finds: where the words are not ours to know.</summary>
    public Task GoOnAsync(string selector) => ComeToAsync(() => Page.Locator(selector).First.ClickAsync());

    public Task FillAsync(string label, string text) =>
        Page.GetByLabel(label, new() { Exact = true }).First.FillAsync(text);

    public async Task FillDateAsync(DateTime day)
    {
        await FillAsync("Day", day.ToString("%d", null));
        await FillAsync("Month", day.ToString("%M", null));
        await FillAsync("Year", day.ToString("yyyy", null));
    }

    /// <summary>The same where a page asks for several days: in the group with this question.</summary>
    public async Task FillDateAsync(string question, DateTime day)
    {
        ILocator group = Page.GetByRole(AriaRole.Group, new() { Name = question });
        await group.GetByLabel("Day", new() { Exact = true }).FillAsync(day.ToString("%d", null));
        await group.GetByLabel("Month", new() { Exact = true }).FillAsync(day.ToString("%M", null));
        await group.GetByLabel("Year", new() { Exact = true }).FillAsync(day.ToString("yyyy", null));
    }

    /// <summary>Chooses a CSV file with this text.</summary>
    public Task ChooseFileAsync(string label, string text) => Page.GetByLabel(label, new() { Exact = true })
        .SetInputFilesAsync(new FilePayload
        {
            Name = "register.csv",
            MimeType = "text/csv",
            Buffer = System.Text.Encoding.UTF8.GetBytes(text),
        });

    /// <summary>Ticks a box or chooses an answer.</summary>
    public Task ChooseAsync(string label) =>
        Page.GetByLabel(label).First.SetCheckedAsync(true);

    /// <summary>What is in the file behind the link with these words.</summary>
    public async Task<string> DownloadAsync(string words)
    {
        IDownload download = await Page.RunAndWaitForDownloadAsync(() => Link(words).ClickAsync());
        return await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
    }

    /// <summary>What the page says.</summary>
    public Task<string> ReadAsync() => Page.Locator("main").InnerTextAsync();

    public async Task SeesAsync(string words) => Assert.Contains(words, await ReadAsync(), StringComparison.Ordinal);

    /// <summary>By how many CSS pixels the page is wider than its window.</summary>
    public Task<int> SidewaysAsync() => Page.EvaluateAsync<int>(
        "() => document.documentElement.scrollWidth - document.documentElement.clientWidth");

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();

    // Some links look like buttons, and say so.
    private ILocator Link(string words) => Page.GetByRole(AriaRole.Link, new() { Name = words })
        .Or(Page.Locator("a[role=button]").Filter(new() { HasText = words })).First;

    private async Task ComeToAsync(Func<Task> act)
    {
        TaskCompletionSource loaded = new();
        void Loaded(object? sender, IPage page) => loaded.TrySetResult();
        Page.Load += Loaded;
        try
        {
            await act();
            await loaded.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);
        }
        catch (TimeoutException late)
        {
            string seen = await Page.Locator("body").InnerTextAsync();
            throw new TimeoutException($"{late.Message}\n{Page.Url}\n{seen}", late);
        }

        Page.Load -= Loaded;
        await LookAsync();
    }

    private async Task LookAsync()
    {
        Assert.NotEmpty(await Page.Locator("h1").AllAsync());
        foreach (string fault in await Axe.FaultsAsync(Page))
        {
            Note(isTrouble: true, fault);
        }

        Assert.True(troubles.IsEmpty, $"{Page.Url}\n{string.Join("\n", troubles)}");
    }

    private void Note(bool isTrouble, string what)
    {
        if (isTrouble)
        {
            troubles.Enqueue(what);
        }
    }
}
