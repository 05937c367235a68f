using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ToadLane.Decisions;
using ToadLane.Councils;
using ToadLane.Decisions.Ballots.Agreeing;
using ToadLane.Decisions.Ballots.Closing;
using ToadLane.Decisions.Ballots.Electorate;
using ToadLane.Decisions.Ballots.Scrutiny;
using ToadLane.Decisions.Ballots.Sealing;
using ToadLane.Decisions.Ballots.Sealing.Keys;
using ToadLane.Decisions.Plans;
using ToadLane.Decisions.Proposals;
using ToadLane.Testing;
using ToadLane.Web.Tests.Proposals;

namespace ToadLane.Web.Tests.Desk;

public sealed class VotePagesTests(ProposalSite site) : IClassFixture<ProposalSite>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_officer_asks_to_extend_the_poll_and_the_returning_officer_agrees()
    {
        Poll poll = await Poll.OpenAsync(site.Enter, new PollPlan());
        string page = At(poll);
        await Given.HasAccountAsync(site.Enter, Given.AnOfficer);
        Person officer = await site.APerson(Given.AnOfficer).GoAsync(page);
        await officer.FollowAsync("Ask to extend the poll");
        await officer.SendAsync("Ask a second person", ("Reason", ""));
        Assert.Equal(["Say why"], officer.Errors);
        await officer.SendAsync("Ask a second person", ("Reason", "The letters came late."));
        Assert.Equal(["Enter the day and the hour of the new close"], officer.Errors);
        DateTime late = poll.Decision.Timetable.VotingClosesAt.AddDays(9);
        await officer.SendAsync("Ask a second person", [.. DayOf(late), ("NewHour", "9")]);
        Assert.StartsWith("The new close must be later", officer.Errors.Single(), StringComparison.Ordinal);
        DateTime close = poll.Decision.Timetable.VotingClosesAt.AddDays(1);
        await officer.SendAsync("Ask a second person", [.. DayOf(close), ("NewHour", "9")]);
        Assert.Contains("You asked for this", officer.Text, StringComparison.Ordinal);

        Person returning = await site.APerson(Given.AReturningOfficer).GoAsync(officer.Address);
        await returning.SendAsync("Give your answer");
        Assert.Equal(["Choose whether you agree"], returning.Errors);
        await returning.SendAsync("Give your answer", ("Verdict", "Agreed"));

        Assert.Contains("agreed and done", returning.Text, StringComparison.Ordinal);
        Person voter = await site.APerson().GoAsync($"/rochdale/decisions/{poll.Decision.Slug}");
        Assert.Contains("The close was moved by two people", voter.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_scrutineer_reads_the_report_and_can_ask_for_nothing()
    {
        Poll poll = await Poll.OpenAsync(site.Enter, new PollPlan());
        Poll.Must(await poll.CastAsync(1, 1));
        Person scrutineer = await site.APerson(Given.AScrutineer).GoAsync("/rochdale/desk");
        await scrutineer.FollowAsync("Votes");
        await scrutineer.GoAsync(At(poll));
        Assert.DoesNotContain("Ask to", scrutineer.Text, StringComparison.Ordinal);
        await scrutineer.FollowAsync("Read the scrutineers’ report");
        Assert.Contains("33.3%", scrutineer.Text, StringComparison.Ordinal);
        using HttpResponseMessage json = await scrutineer.FetchAsync(At(poll) + "/report.json");
        using JsonDocument report = JsonDocument.Parse(await json.Content.ReadAsStringAsync(Cancel));
        Assert.Equal(1, report.RootElement.GetProperty("votes_cast").GetInt32());

        foreach (string address in new[] { "/ask/ExtendPoll", "/key" })
        {
            using HttpResponseMessage refused = await scrutineer.FetchAsync(At(poll) + address);
            Assert.Equal(HttpStatusCode.Redirect, refused.StatusCode);
            Assert.Contains("/sign-in", refused.Headers.Location!.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Scrutineers_take_a_key_from_its_upload_to_the_published_result()
    {
        Decision decision = await this.PlannedAsync();
        string page = $"/rochdale/desk/votes/{decision.Slug}";
        NewKey key = Poll.Must(KeyCeremony.Make(decision.Slug, 3, 2));
        Person officer = await site.APerson(Given.AnOfficer).GoAsync(page);
        await officer.FollowAsync("Upload the public key");
        await officer.SendAsync("Upload the key");
        Assert.Equal(["Choose the file public-key.json"], officer.Errors);
        await officer.SendAsync("Upload the key", Encoding.UTF8.GetBytes(key.Shares[0].ToJson()));
        Assert.StartsWith("This is not a public key file", officer.Errors.Single(), StringComparison.Ordinal);
        await officer.SendAsync("Upload the key", Encoding.UTF8.GetBytes(key.Open.ToJson()));
        Assert.Contains("Replace the public key", officer.Text, StringComparison.Ordinal);
        await this.VoteAsync(decision);

        await Given.HasAccountAsync(site.Enter, Given.AScrutineer);
        Person first = await site.APerson(Given.AScrutineer).GoAsync(page);
        BoxFile box = await BoxAsync(first, page);
        ScrutineersResult result = Count(box, key);
        await first.FollowAsync("Bring back the result");
        await first.SendAsync("Bring it back", Encoding.UTF8.GetBytes(result.ToJson()));
        Assert.DoesNotContain(result.Fingerprint(), first.Text, StringComparison.Ordinal);
        Person second = await site.APerson(Given.AnotherScrutineer).GoAsync(first.Address);
        Assert.DoesNotContain(result.Fingerprint(), second.Text, StringComparison.Ordinal);
        await second.SendAsync("Give your answer", ("Verdict", "Agreed"), ("Evidence", new string('7', 30)));
        Assert.StartsWith("Your own count has another fingerprint", second.Errors.Single(), StringComparison.Ordinal);
        await second.SendAsync("Give your answer", ("Verdict", "Agreed"), ("Evidence", result.Fingerprint()));

        Assert.Contains("agreed and done", second.Text, StringComparison.Ordinal);
        Person reader = await site.APerson().GoAsync($"/rochdale/decisions/{decision.Slug}/result");
        Assert.Equal(HttpStatusCode.OK, reader.Status);
        await first.GoAsync(page + "/report");
        Assert.Contains("Benches by the canal", first.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_void_result_stays_on_its_page_and_says_that_it_does_not_stand()
    {
        Poll poll = await Poll.OpenAsync(site.Enter, new PollPlan());
        Poll.Must(await poll.CastAsync(1, 1));
        DateTime now = site.Clock.Now;
        site.Clock.MoveTo(poll.Decision.Timetable.VotingClosesAt);
        await Given.DoneAsync<TurnTheClock, ClockTurn>(site.Enter, clock => clock.RunAsync(Actor.Clock, Cancel));
        NewJointAct wish = new(poll.Id, Act.VoidDecision, "Codes were sold.");
        await Given.AgreedAsync(site.Enter, wish, Given.AnOfficer, Given.AReturningOfficer);
        site.Clock.MoveTo(now);

        Person reader = await site.APerson().GoAsync($"/rochdale/decisions/{poll.Decision.Slug}");
        Assert.Contains("This decision was declared void", reader.Text, StringComparison.Ordinal);
        await reader.FollowAsync("See the result, which does not stand");
        Assert.Contains("This result does not stand.", reader.Text, StringComparison.Ordinal);
        Assert.Contains("Codes were sold.", reader.Text, StringComparison.Ordinal);
    }

    private static string At(Poll poll) => $"/rochdale/desk/votes/{poll.Decision.Slug}";

    private static (string, string)[] DayOf(DateTime day) =>
    [
        ("NewDay.Day", $"{day.Day}"), ("NewDay.Month", $"{day.Month}"), ("NewDay.Year", $"{day.Year}"),
    ];

    private static async Task<BoxFile> BoxAsync(Person scrutineer, string page)
    {
        using HttpResponseMessage response = await scrutineer.FetchAsync(page + "/box.json");
        return BoxFile.Read(await response.Content.ReadAsStringAsync(Cancel))!;
    }

    private static ScrutineersResult Count(BoxFile box, NewKey key)
    {
        byte[] opened = Poll.Must(KeyCeremony.Open(RuleSheet.Read(box.Rules), [key.Shares[2], key.Shares[0]]));
        return Poll.Must(OfflineCount.Of(box, opened, Cancel)).Result;
    }

    private async Task<Decision> PlannedAsync()
    {
        Decision any = await Given.ADecisionAsync(site.Enter);
        NewDecision plan = new(any.PowerId, $"keyed-{Guid.NewGuid():N}", "Keyed", "What should it pay for?", any.Budget)
        {
            Timetable = any.Timetable,
            Rules = any.Rules with { KeyHolding = KeyHolding.ScrutineersCount },
        };
        Decision decision = await Given.DoneAsync<PlanDecision, Decision>(
            site.Enter, planning => planning.RunAsync(plan, Given.AnOfficer, Cancel));
        await Given.AProposalAsync(site.Enter, decision, ProposalStage.Feasible);
        return decision;
    }

    private async Task VoteAsync(Decision decision)
    {
        DateTime now = site.Clock.Now;
        site.Clock.MoveTo(decision.Timetable.ProposalsCloseAt);
        await Given.PublishedAsync(site.Enter, decision);
        using MemoryStream register = new(Encoding.UTF8.GetBytes(Poll.Register(3)));
        await Given.DoneAsync<UploadRegister, RegisterReport>(
            site.Enter,
            upload => upload.RunAsync(
                decision.Id,
                new(register, FaultPolicy.RefuseAll),
                Actor.Operator,
                Cancel));
        foreach (DateTime due in new[] { decision.Timetable.VotingOpensAt, decision.Timetable.VotingClosesAt })
        {
            site.Clock.MoveTo(due);
            await Given.DoneAsync<TurnTheClock, ClockTurn>(
                site.Enter, clock => clock.RunAsync(Actor.Clock, Cancel));
        }

        site.Clock.MoveTo(now);
    }
}
