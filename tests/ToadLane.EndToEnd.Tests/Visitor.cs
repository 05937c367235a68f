using System.Collections.Concurrent;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace ToadLane.EndToEnd.Tests;

/// <summary>
/// Somebody at a browser. Every page they come to must be there, must cause no error and no breach of the content
/// security policy, and must be free of faults that axe can find.
/// </summary>
public sealed class Visitor : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private static readonly AxeRunOptions Wcag = new()
    {
        ResultTypes = [ResultType.Violations],
        RunOnly = new RunOnlyOptions
        {
            Type = "tag",
            Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"],
        },
    };

    private readonly Scripts scripts;
    private readonly ConcurrentQueue<string> troubles = new();

    public Visitor(IPage page, Scripts scripts)
    {
        Page = page;
        this.scripts = scripts;
        page.SetDefaultTimeout((float)Patience.TotalMilliseconds);
        page.Console += (_, message) => Note(message.Type == "error", message.Text);
        page.PageError += (_, error) => Note(true, error);
        page.Response += (_, response) => Note(response.Status >= 400, $"{response.Status} from {response.Url}");
    }

    public IPage Page { get; }

    public Task OpenAsync(string address) => ComeToAsync(() => Page.GotoAsync(address));

    /// <summary>Follows the link that begins with these words.</summary>
    public Task FollowAsync(string words) =>
        ComeToAsync(() => Link(words).ClickAsync());

    /// <summary>Presses the button with these words.</summary>
    public Task PressAsync(string words) =>
        ComeToAsync(() => Page.GetByRole(AriaRole.Button, new() { Name = words }).First.ClickAsync());

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
        if (scripts == Scripts.Run)
        {
            AxeResult result = await Page.RunAxe(Wcag);
            foreach (AxeResultItem fault in result.Violations)
            {
                string where = string.Join(" | ", fault.Nodes.Select(node => node.Html));
                Note(true, $"{fault.Id}: {fault.Help}: {where}");
            }
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
