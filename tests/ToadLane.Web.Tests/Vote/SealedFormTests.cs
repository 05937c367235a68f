using System.Net;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using ToadLane.Decisions.Ballots.Casting;
using ToadLane.Decisions.Ballots.Closing;
using ToadLane.Decisions.Ballots.Electorate;
using ToadLane.Decisions.Ballots.Sealing;
using ToadLane.Testing;

namespace ToadLane.Web.Tests.Vote;

/// <summary>What the pages take from a browser that seals, and what they do not.</summary>
public sealed class SealedFormTests
{
    private const string OwnCode = "7ZZZZZZZZ7";

    [Fact]
    public async Task An_envelope_is_cast_once_however_often_its_form_is_sent_and_no_choice_is_looked_at()
    {
        await using VoteSite site = await VoteSite.OpenAsync();
        (Poll poll, IReadOnlyList<VotingCode> codes) = await site.OpenPollAsync(new PollPlan());
        Voter voter = await AtCheckAsync(site, poll, codes[0]);
        // The page cannot know which projects were marked, so it holds them all.
        Assert.Equal(5, voter.Page.QuerySelectorAll("tr[data-number][hidden]").Length);
        byte[] envelope = await SealAsync(poll, 2, 3);
        string path = voter.Path;
        KeyValuePair<string, string>[] form = With(voter, "Envelope", Convert.ToBase64String(envelope));

        await voter.PostAsync(path, form);
        string first = voter.Page.QuerySelector(".tl-code")!.TextContent;
        await voter.PostAsync(path, form);

        Assert.Equal("receipt", voter.At);
        Assert.Equal(first, voter.Page.QuerySelector(".tl-code")!.TextContent);
        Assert.Equal(TrackingCode.Of(SHA256.HashData(envelope)).ToString(), first);
        Assert.Equal("", voter.Page.QuerySelector("[data-check-code]")!.TextContent);
        Assert.DoesNotContain(voter.Bodies, body => body.Contains(OwnCode, StringComparison.Ordinal));
        site.Clock.MoveTo(poll.Decision.Timetable.VotingClosesAt);
        Poll.Must(await poll.CloseAsync());
        OpenedBox box = Poll.Must(await poll.RunAsync<OpenBox, OpenedBox>(
            o => o.RunAsync(poll.Id, Actor.Clock, CancellationToken.None)));
        OpenedVote vote = Assert.Single(box.Votes);
        Assert.Equal((OwnCode, "2,3"), (vote.CheckCode, string.Join(',', vote.Projects)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("no base 64!")]
    [InlineData("AQID")]
    public async Task What_is_no_envelope_is_refused_and_a_ticket_of_one_kind_casts_nothing_of_the_other(string sent)
    {
        await using VoteSite site = await VoteSite.OpenAsync();
        (Poll poll, IReadOnlyList<VotingCode> codes) = await site.OpenPollAsync(new PollPlan());
        Voter voter = await AtCheckAsync(site, poll, codes[0]);

        await voter.PostAsync(voter.Path, With(voter, "Envelope", sent));

        Assert.Equal(HttpStatusCode.Conflict, voter.Status);
        Assert.Contains("is not a sealed vote of this decision", voter.Text, StringComparison.Ordinal);
        Assert.Equal(0, await poll.ReadAsync(db => db.Participations.CountAsync()));
    }

    [Fact]
    public async Task A_paper_that_the_browser_keeps_leaves_nothing_of_it_here_even_if_it_is_sent()
    {
        await using VoteSite site = await VoteSite.OpenAsync();
        (Poll poll, IReadOnlyList<VotingCode> codes) = await site.OpenPollAsync(new PollPlan());
        Voter voter = await site.NewVoter(poll).GoAsync("paper");

        await voter.SendAsync(("Chosen", "4"), ("Sealer", "Browser"));
        Assert.Equal("code", voter.At);
        await voter.GoAsync("paper");
        Assert.Empty(voter.Page.QuerySelectorAll("input[name=Chosen][checked]"));
        await voter.ChooseAsync(1);
        await voter.SendAsync(("Code", codes[0].Text));

        Assert.Contains("The council’s computer will seal this vote.", voter.Text, StringComparison.Ordinal);
        Assert.Contains("Project 1 by the canal", voter.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Project 4 by the canal", voter.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_envelope_is_taken_out_of_the_vote_only_with_a_ticket_and_then_not_cast()
    {
        await using VoteSite site = await VoteSite.OpenAsync();
        (Poll poll, IReadOnlyList<VotingCode> codes) = await site.OpenPollAsync(new PollPlan());
        Voter voter = await AtCheckAsync(site, poll, codes[0]);
        byte[] envelope = await SealAsync(poll, 1);
        string check = voter.Path;
        string take = check.Replace("/check", "/test?handler=Take", StringComparison.Ordinal);
        string hash = Convert.ToBase64String(SHA256.HashData(envelope));
        KeyValuePair<string, string>[] form = With(voter, "hash", hash);
        KeyValuePair<string, string>[] cast = With(voter, "Envelope", Convert.ToBase64String(envelope));

        HttpStatusCode stranger = await StatusAsync(voter, take, [.. form.Where(field => field.Key != "Ticket")]);
        HttpStatusCode nonsense = await StatusAsync(voter, take, With(form, "hash", "AQID"));
        HttpStatusCode taken = await StatusAsync(voter, take, form);
        await voter.PostAsync(check, cast);

        Assert.Equal(
            (HttpStatusCode.NotFound, HttpStatusCode.Conflict, HttpStatusCode.NoContent),
            (stranger, nonsense, taken));
        Assert.Equal(HttpStatusCode.Conflict, voter.Status);
        Assert.Contains("was tested, so it can never be cast", voter.Text, StringComparison.Ordinal);
        Assert.Equal(1, await poll.ReadAsync(db => db.TestedEnvelopes.CountAsync()));
    }

    private static async Task<HttpStatusCode> StatusAsync(
        Voter voter, string path, KeyValuePair<string, string>[] form)
    {
        await voter.PostAsync(path, form);
        return voter.Status;
    }

    private static async Task<Voter> AtCheckAsync(VoteSite site, Poll poll, VotingCode code)
    {
        Voter voter = await site.NewVoter(poll).GoAsync("paper");
        await voter.SendAsync(("Sealer", "Browser"));
        await voter.SendAsync(("Code", code.Text));
        Assert.Equal("check", voter.At);
        return voter;
    }

    private static async Task<byte[]> SealAsync(Poll poll, params int[] projects) => BrowserSealing.Seal(
        RuleSheet.Read(await poll.ReadAsync(db => db.Seals.Select(s => s.RuleSheet).SingleAsync())),
        BrowserSealing.Text(OwnCode, projects));

    private static KeyValuePair<string, string>[] With(Voter voter, string name, string value) =>
        With(voter.Hidden(), name, value);

    private static KeyValuePair<string, string>[] With(
        IEnumerable<KeyValuePair<string, string>> form, string name, string value) =>
        [.. form.Where(field => field.Key != name), KeyValuePair.Create(name, value)];
}
