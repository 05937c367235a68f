using Microsoft.Extensions.DependencyInjection;
using ToadLane.Decisions.Ballots.Agreeing;
using ToadLane.Decisions.Ballots.Closing;
using ToadLane.Decisions.Ballots.Electorate;
using ToadLane.Decisions.Ballots.Papers;
using ToadLane.Decisions.Ballots.Places;
using ToadLane.Decisions.Ballots.Scrutiny;
using ToadLane.Testing;
using ToadLane.Testing.Databases;

namespace ToadLane.Tests.Decisions.Ballots.Scrutiny;

/// <summary>One vote in every channel, with what goes wrong in each: every number of the report adds up.</summary>
public sealed class MixedChannelReportTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothEngines]
    public async Task Every_number_of_the_report_reconciles_when_people_vote_in_every_way(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Poll poll = await OpenAsync(installation);
        PaperDesk desk = new(poll);
        PollPlace place = await PollPlace.OpenAsync(poll);
        await OnlineAsync(installation, poll);
        await OnPaperAsync(poll, desk);
        await AtThePlaceAsync(poll, place);

        installation.Clock.MoveTo(poll.Decision.Timetable.VotingClosesAt);
        Assert.False((await poll.CastAsync(1, 1)).Succeeded(out _, out _));
        Poll.Must(await desk.CloseAsync(new BatchCount("A", LeftOver: 2)));
        await Given.DoneAsync<TurnTheClock, ClockTurn>(
            installation.Enter, clock => clock.RunAsync(Actor.Clock, Cancel));

        ScrutinyReport report = Poll.Must(await poll.RunAsync<ReportScrutiny, ScrutinyReport>(
            o => o.RunAsync(poll.Id, Given.AScrutineer, Cancel)));
        Assert.Equal((9, 1, 1), (report.Roll, report.LateElectors, report.TestVoters));
        Assert.Equal(
            [new("Online", 2), new("Paper", 3), new ReportLine("VotingPlace", 1)],
            report.ReturnedByChannel.OrderBy(line => line.Kind, StringComparer.Ordinal));
        Assert.Equal((6, 8, 666), (report.Voters, report.VotesCast, report.TurnoutThousandths));
        ReportPapers papers = report.Papers!;
        Assert.Equal((6, 4, 3, 1, 3), (papers.Printed, papers.GivenOut, papers.Back, papers.Counted, papers.Unused));
        Assert.Equal([new("NothingMarked", 1), new ReportLine("IdentifiesVoter", 1)], papers.SpoiltByReason);
        Assert.Equal(papers.Printed, papers.Counted + papers.Spoilt + papers.Unused);
        Assert.Equal(papers.Back, papers.Counted + papers.Spoilt);
        Assert.Equal(report.Voters, report.Boxed + papers.Spoilt);
        Assert.Equal(report.Boxed, (int)report.Counted! + report.RejectedByReason.Sum(line => line.Count));
        Assert.True(report.SumsAgree);
        Assert.Equal(
            [
                new("CodeNotAccepted", 1), new("HadVoted", 3), new("HasNumber", 1), new("NotOnRegister", 1),
                new("NumberNotAccepted", 1), new ReportLine("TooLate", 1),
            ],
            report.TurnedAway.OrderBy(line => line.Kind, StringComparer.Ordinal));
        Assert.Contains("\"spoilt_by_reason\"", report.ToJson(), StringComparison.Ordinal);
    }

    private static async Task<Poll> OpenAsync(TestInstallation installation)
    {
        Poll poll = await Poll.PublishedAsync(installation.Enter, new PollPlan());
        await poll.UploadAsync(Poll.Register(8));
        MadeCodes tests = Poll.Must(await poll.RunAsync<MakeTestCodes, MadeCodes>(
            o => o.RunAsync(poll.Id, 1, Actor.Operator, Cancel)));
        await poll.OpenVotingAsync();
        VoterPass test = Poll.Must(await poll.RunAsync<ProveByCode, VoterPass>(
            o => o.RunAsync(poll.Id, tests.Codes[0].ToString(), Actor.Visitor, Cancel)));
        Poll.Must(await poll.CastAsync(test.ElectorNumber, 3));
        return poll;
    }

    // Elector 1 votes and changes their mind; somebody is added late and votes.
    private static async Task OnlineAsync(TestInstallation installation, Poll poll)
    {
        Poll.Must(await poll.CastAsync(1, 1));
        Poll.Must(await poll.CastAsync(1, 2));
        string details;
        await using (AsyncServiceScope scope = installation.Enter())
        {
            details = scope.ServiceProvider.GetRequiredService<DescribePerson>()
                .Details(poll.Id, Poll.Claim(77), "E05000001");
        }

        NewJointAct wish = new(poll.Id, Act.AddElector, "Left out by mistake") { Details = details };
        await Given.AgreedAsync(installation.Enter, wish, Given.AnOfficer, Given.AReturningOfficer);
        VoterPass late = Poll.Must(await poll.RunAsync<ProveByRegister, VoterPass>(
            o => o.RunAsync(poll.Id, Poll.Claim(77), Actor.Visitor, Cancel)));
        Poll.Must(await poll.CastAsync(late.ElectorNumber, 1));
        await poll.RunAsync<ProveByCode, VoterPass>(o => o.RunAsync(poll.Id, "nonsense", Actor.Visitor, Cancel));
        await poll.RunAsync<ProveByRegister, VoterPass>(
            o => o.RunAsync(poll.Id, Poll.Claim(99), Actor.Visitor, Cancel));
    }

    // Elector 2 votes online first; two papers are spoilt; elector 6 keeps theirs.
    private static async Task OnPaperAsync(Poll poll, PaperDesk desk)
    {
        Poll.Must(await poll.CastAsync(2, 1));
        Poll.Must(await desk.PrintAsync(6));
        await desk.GiveAndTakeAsync(2, 3, 4);
        Poll.Must(await desk.IssueAsync(6));
        await desk.KeyTwiceAsync(
            PaperDesk.Vote(3),
            PaperReading.Of(SpoiltReason.NothingMarked),
            PaperReading.Of(SpoiltReason.IdentifiesVoter));
        Assert.False((await poll.CastAsync(2, 1)).Succeeded(out _, out _));
        Assert.False((await desk.IssueAsync(3)).Succeeded(out _, out _));
    }

    // Elector 5 votes here; elector 8 has a number and hands it back.
    private static async Task AtThePlaceAsync(Poll poll, PollPlace place)
    {
        KioskNumber number = Poll.Must(await place.AdmitAsync(5));
        Poll.Must(await place.EnterAsync(number.ToString()));
        Poll.Must(await place.CastAsync(5, 2));
        Assert.False((await place.EnterAsync("0000-0000")).Succeeded(out _, out _));
        Assert.False((await place.AdmitAsync(1)).Succeeded(out _, out _));
        Poll.Must(await place.AdmitAsync(8));
        Assert.False((await poll.CastAsync(8, 1)).Succeeded(out _, out _));
        Poll.Must(await place.ReleaseAsync(8));
    }
}
