using ToadLane.Decisions.Ballots.Casting;
using ToadLane.Decisions.Ballots.Electorate;
using ToadLane.Decisions.Ballots.Places;
using ToadLane.Decisions.Ballots.Sealing;
using ToadLane.People.Residents;

namespace ToadLane.Testing;

/// <summary>A voting place of a poll, with one member of staff.</summary>
public sealed class PollPlace(Poll poll, VotingPlace place)
{
    public static Actor Stella { get; } = Given.AnOfficer with
    {
        Id = Guid.NewGuid(),
        Name = "Stella Staff",
        Roles = new HashSet<Role> { Role.Visitor, Role.Resident, Role.PollClerk },
    };

    public VotingPlace Itself => place;

    public static async Task<PollPlace> OpenAsync(Poll poll, PlaceKind kind = PlaceKind.Room)
    {
        VotingPlace opened = Poll.Must(await poll.RunAsync<OpenPlace, VotingPlace>(o => o.RunAsync(
            poll.Id,
            new($"Milkstone {kind}", kind, "1 Market Street", "Saturday, 10am to 4pm"),
            Given.AnOfficer,
            CancellationToken.None)));
        Poll.Must(await poll.RunAsync<AddClerk, PlaceClerk>(o => o.RunAsync(
            opened.Id, new ResidentId(Stella.Id!.Value), Given.AnOfficer, CancellationToken.None)));
        return new PollPlace(poll, opened);
    }

    public Task<Outcome<KioskNumber>> AdmitAsync(int elector, Assistance? help = null) =>
        poll.RunAsync<AdmitVoter, KioskNumber>(
            o => o.RunAsync(place.Id, new(poll.Pass(elector), help), Stella, CancellationToken.None));

    public Task<Outcome<PlaceVisit>> ReleaseAsync(int elector) => poll.RunAsync<ReleaseVoter, PlaceVisit>(
        o => o.RunAsync(place.Id, poll.Pass(elector), Stella, CancellationToken.None));

    public Task<Outcome<VoterPass>> EnterAsync(string number) => poll.RunAsync<ProveByNumber, VoterPass>(
        o => o.RunAsync(place.Id, number, Actor.Visitor, CancellationToken.None));

    public Task<Outcome<VoteReceipt>> CastAsync(int elector, byte[] nonce, params int[] projects) =>
        poll.RunAsync<CastVote, VoteReceipt>(o => o.RunAsync(
            poll.Pass(elector),
            new FilledBallot(nonce, Choices.Of(projects)) { Channel = VotingChannel.VotingPlace },
            Actor.Visitor,
            CancellationToken.None));

    public Task<Outcome<VoteReceipt>> CastAsync(int elector, params int[] projects) =>
        this.CastAsync(elector, FilledBallot.NewNonce(), projects);
}
