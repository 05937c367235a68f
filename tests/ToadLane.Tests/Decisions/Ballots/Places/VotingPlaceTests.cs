using ToadLane.Decisions.Ballots.Casting;
using ToadLane.Decisions.Ballots.Closing;
using ToadLane.Decisions.Ballots.Electorate;
using ToadLane.Decisions.Ballots.Places;
using ToadLane.Testing;
using ToadLane.Testing.Databases;

namespace ToadLane.Tests.Decisions.Ballots.Places;

public sealed class VotingPlaceTests
{
    private static readonly Assistance ByCompanion =
        new("Carol Companion", HelpedBy.Companion, VotingChannel.VotingPlace)
        {
            VoterAsked = true,
            HelperDeclared = true,
        };

    [Theory, BothEngines]
    public async Task A_number_from_the_staff_is_good_for_one_vote_at_its_own_place(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Poll poll = await Poll.OpenAsync(installation.Enter, new PollPlan());
        PollPlace place = await PollPlace.OpenAsync(poll);
        PollPlace elsewhere = await PollPlace.OpenAsync(poll, PlaceKind.Telephone);
        string number = Poll.Must(await place.AdmitAsync(2)).ToString();
        byte[] nonce = FilledBallot.NewNonce();

        Assert.Equal("number-is-unknown", Code(await elsewhere.EnterAsync(number)));
        VoterPass pass = Poll.Must(await place.EnterAsync(number.ToLowerInvariant()));
        VoteReceipt receipt = Poll.Must(await place.CastAsync(pass.ElectorNumber, nonce, 1));

        Assert.Equal(receipt, Poll.Must(await place.CastAsync(2, nonce, 1)));
        Assert.Equal("voted-elsewhere", Code(await place.CastAsync(2, 3)));
        Assert.Equal("number-is-unknown", Code(await place.EnterAsync(number)));
        Assert.Equal("voted-at-place", Code(await poll.CastAsync(2, 3)));
        Assert.Equal("admitted-voted-already", Code(await place.AdmitAsync(2)));
        Assert.Equal("admitted-voted-already", Code(await place.ReleaseAsync(2)));
        installation.Clock.MoveTo(poll.Decision.Timetable.VotingClosesAt);
        Reconciliation sums = Poll.Must(await poll.CloseAsync());
        Assert.True(sums.AgreesAtClose);
        Assert.Equal((1, 1, 0), (sums.AtPlace, sums.Boxed, sums.Online));
    }

    [Theory, BothEngines]
    public async Task Who_voted_online_or_on_paper_is_refused_and_who_has_a_number_votes_in_no_other_way(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Poll poll = await Poll.OpenAsync(installation.Enter, new PollPlan());
        PollPlace place = await PollPlace.OpenAsync(poll);
        PaperDesk desk = new(poll);
        Poll.Must(await desk.PrintAsync(3));
        Poll.Must(await poll.CastAsync(1, 1));
        Poll.Must(await desk.IssueAsync(2));
        Poll.Must(await desk.IssueAsync(3));
        Poll.Must(await desk.ReturnAsync(3));

        Assert.Equal("admitted-voted-already", Code(await place.AdmitAsync(1)));
        Assert.Equal("admitted-voted-already", Code(await place.AdmitAsync(3)));
        Poll.Must(await place.AdmitAsync(2));
        Assert.Equal("admitted-has-number", Code(await place.AdmitAsync(2)));
        Assert.Equal("is-at-place", Code(await poll.CastAsync(2, 1)));
        Assert.Equal("paper-while-at-place", Code(await desk.ReturnAsync(2)));
        Poll.Must(await place.ReleaseAsync(2));
        Assert.Equal("number-is-unknown", Code(await place.CastAsync(2, 1)));
        Assert.Equal("admitted-has-no-number", Code(await place.ReleaseAsync(2)));
        Poll.Must(await poll.CastAsync(2, 1));
    }

    [Theory, BothEngines]
    public async Task An_envelope_of_somebody_who_voted_at_a_place_is_put_aside_unopened(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Poll poll = await Poll.OpenAsync(installation.Enter, new PollPlan());
        PollPlace place = await PollPlace.OpenAsync(poll);
        PaperDesk desk = new(poll);
        Poll.Must(await desk.PrintAsync(1));
        Poll.Must(await desk.IssueAsync(1));
        Poll.Must(await place.AdmitAsync(1));
        Poll.Must(await place.CastAsync(1, 1));

        Assert.Equal(
            ToadLane.Decisions.Ballots.Papers.PaperFate.SetAside, Poll.Must(await desk.ReturnAsync(1)).Fate);
        Poll.Must(await desk.CloseAsync(new("A", 0)));
        installation.Clock.MoveTo(poll.Decision.Timetable.VotingClosesAt);
        Reconciliation sums = Poll.Must(await poll.CloseAsync());
        Assert.True(sums.AgreesAtClose);
        Assert.Equal((1, 1, 1), (sums.AtPlace, sums.Boxed, sums.PapersUnused));
    }

    [Theory, BothEngines]
    public async Task Help_is_recorded_when_the_voter_asked_and_the_helper_declared(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Poll poll = await Poll.OpenAsync(installation.Enter, new PollPlan(Electors: 4));
        PollPlace line = await PollPlace.OpenAsync(poll, PlaceKind.Telephone);

        Assert.Equal("telephone-needs-help", Code(await line.AdmitAsync(1)));
        Assert.Equal("voter-did-not-ask", Code(await line.AdmitAsync(1, ByCompanion with { VoterAsked = false })));
        Assert.Equal(
            "helper-did-not-declare", Code(await line.AdmitAsync(1, ByCompanion with { HelperDeclared = false })));
        Assert.Equal("helper-is-missing", Code(await line.AdmitAsync(1, ByCompanion with { HelperName = " " })));
        Poll.Must(await line.AdmitAsync(1, ByCompanion));
        Poll.Must(await line.AdmitAsync(2, ByCompanion));
        Assert.Equal("companion-helps-too-many", Code(await line.AdmitAsync(3, ByCompanion)));
        Poll.Must(await line.AdmitAsync(3, ByCompanion with { Capacity = HelpedBy.Telephone }));
        Poll.Must(await poll.RunAsync<RecordHelp, AssistedVote>(o => o.RunAsync(
            poll.Pass(4),
            ByCompanion with { Capacity = HelpedBy.Interpreter, Channel = VotingChannel.Paper },
            PollPlace.Stella,
            CancellationToken.None)));

        IReadOnlyDictionary<HelpedBy, int> help =
            await poll.ReadAsync(db => db.HelpOfAsync(poll.Id, CancellationToken.None));
        Assert.Equal(2, help[HelpedBy.Companion]);
        Assert.Equal(1, help[HelpedBy.Telephone]);
        Assert.Equal(1, help[HelpedBy.Interpreter]);
    }

    [Theory, BothEngines]
    public async Task Only_the_staff_of_a_place_keep_its_roster(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        Poll poll = await Poll.OpenAsync(installation.Enter, new PollPlan());
        PollPlace place = await PollPlace.OpenAsync(poll);

        Outcome<KioskNumber> outcome = await poll.RunAsync<AdmitVoter, KioskNumber>(o => o.RunAsync(
            place.Itself.Id, new(poll.Pass(1)), Given.AnOfficer, CancellationToken.None));

        Assert.Equal("not-staff-here", Code(outcome));
        string[] attempts =
        [
            """DELETE FROM "VotingPlaces" """,
            """
            INSERT INTO "Participations" ("DecisionId", "ElectorNumber", "Sequence", "Channel", "Day")
            SELECT "DecisionId", 1, 2, 'Online', '2026-01-01' FROM "VotingPlaces"
            """,
        ];
        foreach (string attempt in attempts)
        {
            Assert.NotNull(await Record.ExceptionAsync(() => poll.SqlAsync(attempt)));
        }
    }

    private static string? Code<T>(Outcome<T> outcome)
        where T : notnull => outcome.Succeeded(out _, out Refusal? refusal) ? null : refusal.Code;
}
