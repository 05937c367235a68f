using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using ToadLane.People.Demonstration;
using ToadLane.PublicLog.Notes;
using ToadLane.PublicLog.Trees;
using ToadLane.Records;
using ToadLane.Testing;
using ToadLane.Web.Tests.Vote;

namespace ToadLane.Web.Tests.Record;

/// <summary>The record of a decision, as somebody without JavaScript checks it.</summary>
public sealed class RecordPagesTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_record_shows_every_sum_with_its_two_numbers()
    {
        await using CountedPoll counted = await CountedPoll.OpenAsync();
        using HttpClient browser = counted.Site.NewBrowser();

        IHtmlDocument page = await browser.ReadAsync(counted.Address + "/record");

        string[] rules =
        [
            "R1", "R2", "R3", "R4", "R5", "R6", "R6-returned", "R6-sealed", "R7", "R7-register", "R7-roll", "R8", "R9",
            "R9-same",
        ];
        List<IElement> lines = [.. page.QuerySelectorAll("[data-step]")];
        Assert.Equal(rules, lines.Select(line => line.GetAttribute("data-step")));
        Assert.All(lines, line => Assert.Contains("Yes:", line.TextContent, StringComparison.Ordinal));
        Assert.Contains("Votes cast: 2. Envelopes and papers: 2.", Words(page), StringComparison.Ordinal);
        Assert.Contains("toadlane verify", Words(page), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await browser.StatusAsync(counted.Address + "/record/box.txt"));
        Assert.Equal(HttpStatusCode.OK, await browser.StatusAsync("/rochdale/record/limits"));
    }

    [Fact]
    public async Task The_page_of_the_log_has_its_key_its_checkpoint_and_the_decisions_to_check()
    {
        await using CountedPoll counted = await CountedPoll.OpenAsync();
        using HttpClient browser = counted.Site.NewBrowser();

        IHtmlDocument page = await browser.ReadAsync("/rochdale/record");

        YearLog log = await counted.Poll.ReadAsync(db => db.YearLogs.AsNoTracking().SingleAsync(Cancel));
        Assert.Contains($"{log.Key}", Words(page), StringComparison.Ordinal);
        Assert.Contains(page.Links, link => link.GetAttribute("href") == counted.Address + "/check");
        Assert.Contains(page.Links, link => link.GetAttribute("href") == "/rochdale/record/limits");
        Assert.Equal(HttpStatusCode.OK, await browser.StatusAsync($"/rochdale/log/{log.Year}/checkpoint"));
        Assert.Equal(HttpStatusCode.NotFound, await browser.StatusAsync($"/rochdale/log/{log.Year}/tile/0/999"));
    }

    [Fact]
    public async Task A_blocked_close_says_so_and_why_and_what_to_do()
    {
        await using VoteSite site = await VoteSite.OpenAsync();
        Poll poll = await Poll.OpenAsync(site.Enter, new PollPlan());
        Poll.Must(await poll.CastAsync(1, 1));
        Poll.Must(await poll.CastAsync(1, 2));
        await CountedPoll.PublishAsync(poll);
        await poll.SqlAsync("""DROP TRIGGER "Guard_Envelopes_DELETE" """);
        await poll.SqlAsync("""DELETE FROM "Envelopes" WHERE "Sequence" = 2""");
        site.Clock.MoveTo(poll.Decision.Timetable.VotingClosesAt);
        Poll.Must(await poll.CloseAsync());
        using HttpClient browser = site.NewBrowser();

        string address = $"/rochdale/decisions/{poll.Decision.Slug}";
        IHtmlDocument page = await browser.ReadAsync(address + "/record");

        Assert.Contains("The count is blocked", Words(page), StringComparison.Ordinal);
        Assert.Contains("No: R1. Every vote that was cast is there", Words(page), StringComparison.Ordinal);
        Assert.Contains("Votes cast: 2. Envelopes and papers: 1.", Words(page), StringComparison.Ordinal);
        Assert.Contains("What officers must do", Words(page), StringComparison.Ordinal);
        IHtmlDocument decision = await browser.ReadAsync(address);
        Assert.Contains("The count is blocked", Words(decision), StringComparison.Ordinal);
        await site.Site.PeopleAsync();
        using HttpClient officer = await site.Site.SignedInAsync(DemonstrationPerson.Officer);
        IHtmlDocument desk = await officer.ReadAsync("/rochdale/desk");
        Assert.Contains("The count is blocked: see what to do", Words(desk), StringComparison.Ordinal);
        Assert.Contains(desk.Links, link => link.GetAttribute("href") == address + "/record#what-to-do");
        Assert.Equal(HttpStatusCode.NotFound, await browser.StatusAsync(address + "/check"));
    }

    [Fact]
    public async Task The_server_checks_everything_for_those_without_scripts()
    {
        await using CountedPoll counted = await CountedPoll.OpenAsync();
        using HttpClient browser = counted.Site.NewBrowser();

        IHtmlDocument page = await CheckAsync(browser, counted);

        Assert.Contains("Everything that was checked is right.", Words(page), StringComparison.Ordinal);
        Assert.Contains("Yes: Your sealed vote is in the log.", Words(page), StringComparison.Ordinal);
        Assert.Contains("Yes: The council kept the promise", Words(page), StringComparison.Ordinal);
        Assert.Contains("Yes: Counting the ballots again gives", Words(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_byte_of_the_log_is_a_named_failure()
    {
        await using CountedPoll counted = await CountedPoll.OpenAsync();
        using HttpClient browser = counted.Site.NewBrowser();
        await counted.ChangeTheLogAsync();

        IHtmlDocument page = await CheckAsync(browser, counted);

        Assert.Contains("Something is wrong.", Words(page), StringComparison.Ordinal);
        Assert.Contains("No: The public log is whole", Words(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_proof_can_be_downloaded_and_proves_the_vote_by_itself()
    {
        await using CountedPoll counted = await CountedPoll.OpenAsync();
        using HttpClient browser = counted.Site.NewBrowser();
        string find = counted.Address + "/vote/find";
        using HttpResponseMessage found = await browser.FillInAsync(find, ("Tracking", $"{counted.First.Tracking}"));

        using HttpResponseMessage file = await browser.SendAsync(
            await found.DocumentAsync(), find + "?handler=Proof", ("Tracking", $"{counted.First.Tracking}"));
        LogProof? proof = LogProof.Parse(await file.Content.ReadAsStringAsync(Cancel));

        Assert.EndsWith(".tlog-proof", file.Content.Headers.ContentDisposition?.FileNameStar, StringComparison.Ordinal);
        Assert.NotNull(proof);
        (YearLog log, LogLeaf leaf) = await counted.Poll.ReadAsync(async db => (
            await db.YearLogs.AsNoTracking().SingleAsync(Cancel),
            await db.LogLeaves.AsNoTracking().SingleAsync(l => l.Index == proof.Index, Cancel)));
        Assert.True(proof.Proves(TreeHash.OfLeaf(leaf.Entry), log.Key));
        Assert.False(proof.Proves(TreeHash.OfLeaf([1, 2, 3]), log.Key));
    }

    [Fact]
    public async Task The_receipt_of_a_vote_holds_a_promise_that_the_logs_key_signed()
    {
        await using CountedPoll counted = await CountedPoll.OpenAsync();
        YearLog log = await counted.Poll.ReadAsync(db => db.YearLogs.AsNoTracking().SingleAsync(Cancel));

        SignedNote? note = SignedNote.Parse(counted.First.Promise!);

        Assert.True(note?.IsSignedBy(log.Key));
        Assert.Contains(counted.Poll.Id.Value.ToString("D"), note!.Text, StringComparison.Ordinal);
    }

    private static async Task<IHtmlDocument> CheckAsync(HttpClient browser, CountedPoll counted)
    {
        using HttpResponseMessage response = await browser.FillInAsync(
            counted.Address + "/check",
            ("Tracking", $"{counted.First.Tracking}"),
            ("Promise", counted.First.Promise!));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.DocumentAsync();
    }

    private static string Words(IHtmlDocument page) => string.Join(' ', page.QuerySelector("main")!.TextContent.Split(
        (char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
