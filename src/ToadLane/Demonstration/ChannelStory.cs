using ToadLane.Decisions;
using ToadLane.Decisions.Ballots.Casting;
using ToadLane.Decisions.Ballots.Electorate;
using ToadLane.Decisions.Ballots.Papers;
using ToadLane.Decisions.Ballots.Places;
using ToadLane.Decisions.Ballots.Sealing;
using ToadLane.People.Residents;

namespace ToadLane.Demonstration;

/// <summary>
/// Some vote on paper, some in a library, and one asks for help: by the same operations as at a real desk.
/// </summary>
internal sealed class ChannelStory(Stagehand stage, Cast cast, IReadOnlyList<CodeLetter> letters, int projects)
{
    private const int Printed = 40;
    private const int Papers = 9;
    private const int Visitors = 4;
    private const string Mark = "A";

    /// <summary>
    /// Papers go out and come back: the first of these people had voted online, the last keeps their paper.
    /// </summary>
    public async Task VoteAsync(DecisionId id, CancellationToken cancel)
    {
        await stage.DoAsync<PrintPapers, PaperBatch>(print => print.RunAsync(id, Printed, cast.Officer, cancel));
        foreach (CodeLetter letter in letters.Take(Papers + 1))
        {
            VoterPass pass = await this.PassAsync(id, letter, cancel);
            await stage.DoAsync<IssuePaper, IssuedPaper>(
                issue => issue.RunAsync(pass, new PaperToIssue(Mark), cast.Officer, cancel));
            if (letter != letters[Papers])
            {
                await stage.DoAsync<ReturnPaper, ReturnedPaper>(
                    take => take.RunAsync(pass, Mark, cast.Officer, cancel));
            }
        }

        await this.VisitAsync(id, cancel);
    }

    /// <summary>Two people key the pile, and the batch is closed.</summary>
    public async Task AccountAsync(DecisionId id, CancellationToken cancel)
    {
        for (int paper = 1; paper <= Papers; paper++)
        {
            PaperReading reading = paper == Papers
                ? PaperReading.Of(SpoiltReason.IdentifiesVoter)
                : PaperReading.Of(Choices.Of([(paper % projects) + 1]));
            await this.KeyAsync(id, new(Mark, PaperEntry.First, paper, reading), cast.Officer, cancel);
            await this.KeyAsync(id, new(Mark, PaperEntry.Second, paper, reading), cast.Clerk, cancel);
        }

        BatchCount count = new(Mark, Printed - Papers - 1);
        await stage.DoAsync<CloseBatch, PaperBatch>(close => close.RunAsync(id, count, cast.Officer, cancel));
    }

    private async Task VisitAsync(DecisionId id, CancellationToken cancel)
    {
        NewPlace library = new("The library", PlaceKind.Room, "In the high street", "Saturdays, 10am to 4pm");
        NewPlace line = new("Telephone line", PlaceKind.Telephone, "01632 960 001", "Weekdays, 9am to 5pm");
        VotingPlace place = await this.OpenAsync(id, library, cancel);
        VotingPlace phone = await this.OpenAsync(id, line, cancel);
        for (int at = 0; at < Visitors; at++)
        {
            VoterPass pass = await this.PassAsync(id, letters[Papers + 1 + at], cancel);
            bool isHelped = at == Visitors - 1;
            Assistance? help = isHelped
                ? new(cast.Clerk.Name, HelpedBy.Telephone, VotingChannel.VotingPlace)
                {
                    VoterAsked = true,
                    HelperDeclared = true,
                }
                : null;
            await stage.DoAsync<AdmitVoter, KioskNumber>(admit => admit.RunAsync(
                isHelped ? phone.Id : place.Id, new Admission(pass, help), cast.Clerk, cancel));
            FilledBallot ballot = new(FilledBallot.NewNonce(), Choices.Of([(at % projects) + 1]))
            {
                Channel = VotingChannel.VotingPlace,
            };
            await stage.DoAsync<CastVote, VoteReceipt>(c => c.RunAsync(pass, ballot, Actor.Visitor, cancel));
        }
    }

    private async Task<VotingPlace> OpenAsync(DecisionId id, NewPlace wanted, CancellationToken cancel)
    {
        VotingPlace place = await stage.DoAsync<OpenPlace, VotingPlace>(
            open => open.RunAsync(id, wanted, cast.Officer, cancel));
        ResidentId clerk = new(cast.Clerk.Id!.Value);
        await stage.DoAsync<AddClerk, PlaceClerk>(add => add.RunAsync(place.Id, clerk, cast.Officer, cancel));
        return place;
    }

    private Task<KeyedPaper> KeyAsync(DecisionId id, PaperToKey paper, Actor by, CancellationToken cancel) =>
        stage.DoAsync<KeyPaper, KeyedPaper>(key => key.RunAsync(id, paper, by, cancel));

    private Task<VoterPass> PassAsync(DecisionId id, CodeLetter letter, CancellationToken cancel) =>
        stage.DoAsync<ProveByCode, VoterPass>(
            prove => prove.RunAsync(id, letter.Code.ToString(), Actor.Visitor, cancel));
}
