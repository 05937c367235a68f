using ToadLane.Decisions;
using ToadLane.Decisions.Ballots.Agreeing;
using ToadLane.Decisions.Ballots.Closing;
using ToadLane.Decisions.Plans;
using ToadLane.Decisions.Proposals;
using ToadLane.Ledger;

namespace ToadLane.Demonstration;

/// <summary>One decision of the demonstration, from its plan to the stage that it has reached today.</summary>
internal sealed class DecisionStory(Stagehand stage, Cast cast, Scene scene, Random random)
{
    private const int ProposalDays = 28;
    private const int VotingOpensOn = 56;
    private const int VotingClosesOn = 70;

    private readonly DateTime start =
        stage.Clock.Today.Date.AddDays(-scene.Plan.StartedDaysAgo).AddHours(9);

    private Actor Member => cast.MemberOf(scene.Body.Id.Value);

    public async Task TellAsync(CancellationToken cancel)
    {
        Decision decision = await this.PlanAsync(cancel);
        if (scene.Plan.Stage == DecisionStage.Planned)
        {
            return;
        }

        List<ProposalId> accepted = await new ProposalStory(stage, cast, scene, random)
            .TellAsync(decision, this.Member, this.start, cancel);
        if (scene.Plan.Stage == DecisionStage.Proposals)
        {
            return;
        }

        await this.CostAsync(accepted, cancel);
        if (scene.Plan.Stage == DecisionStage.Costing)
        {
            return;
        }

        this.OnDay(50);
        ScrutineersStory? scrutineers = scene.Plan.Rules.KeyHolding == KeyHolding.ScrutineersCount
            ? new ScrutineersStory(stage, cast, decision)
            : null;
        await (scrutineers?.MakeKeyAsync(cancel) ?? Task.CompletedTask);
        NewJointAct publishing = new(decision.Id, Act.PublishBallot, "Every idea has its answer.");
        await this.DoTogetherAsync(publishing, cast.Officer, this.Member, cancel);
        VotingStory voting = new(stage, cast, scene, random);
        await voting.EnrolAsync(decision.Id, cancel);
        if (scene.Plan.Stage == DecisionStage.BallotPublished)
        {
            return;
        }

        await this.TurnAsync(VotingOpensOn, cancel);
        this.OnDay(Math.Min(VotingOpensOn + 2, scene.Plan.StartedDaysAgo));
        await voting.VoteAsync(decision.Id, cancel);
        ChannelStory? channels = scene.Plan.HasPaper
            ? new(stage, cast, voting.Others, await voting.ProjectsAsync(decision.Id, cancel))
            : null;
        await (channels?.VoteAsync(decision.Id, cancel) ?? Task.CompletedTask);
        if (scene.Plan.Stage == DecisionStage.Voting)
        {
            return;
        }

        this.OnDay(VotingClosesOn);
        await (channels?.AccountAsync(decision.Id, cancel) ?? Task.CompletedTask);
        await this.TurnAsync(VotingClosesOn, cancel);
        await (scrutineers?.CountAsync(cancel) ?? Task.CompletedTask);
        if (scene.Plan.Stage != DecisionStage.Counted)
        {
            this.OnDay(VotingClosesOn + 6);
            await new DeliveryStory(stage, cast, scene).TellAsync(decision.Id, cancel);
        }
    }

    private Task<Decision> PlanAsync(CancellationToken cancel)
    {
        this.OnDay(-14);
        string title = scene.Plan.TitleFor(scene.Place);
        NewDecision plan =
            new(scene.Power.Id, Slugs.From(title, 60), title, About(), new Pence(scene.Plan.Pounds * 100))
        {
            Timetable = new Timetable(
                this.start, this.start.AddDays(ProposalDays),
                this.start.AddDays(VotingOpensOn), this.start.AddDays(VotingClosesOn)),
            Rules = scene.Plan.Rules,
        };
        return stage.DoAsync<PlanDecision, Decision>(p => p.RunAsync(plan, cast.Officer, cancel));
    }

    private static string About() =>
        "The money pays for things that make streets, parks and water cleaner, greener and safer.\n\n"
        + "An idea must be on public land or have its owner’s consent, must be done within a year, and may cost "
        + "something to look after later only if someone promises to.";

    // Some ideas cannot be done, and in an open costing some still wait.
    private async Task CostAsync(List<ProposalId> accepted, CancellationToken cancel)
    {
        this.OnDay(36);
        int answered = scene.Plan.Stage == DecisionStage.Costing ? accepted.Count / 2 : accepted.Count;
        for (int at = 0; at < answered; at++)
        {
            Idea idea = Idea.All[(at + scene.Plan.Place) % Idea.All.Count];
            CostingAnswer answer = at % 6 == 4
                ? new(CostingVerdict.NotFeasible, Pence.Zero,
                    "The land is not the council’s, and its owner does not agree.")
                : new(CostingVerdict.Feasible, this.Costed(idea),
                    "Quotes from two suppliers, with ten per cent for surprises.");
            await stage.DoAsync<CostProposal, Proposal>(
                cost => cost.RunAsync(accepted[at], answer, cast.Officer, cancel));
        }
    }

    private Pence Costed(Idea idea) => new(idea.Cost.Value * random.Next(90, 131) / 100 / 5000 * 5000);

    private async Task TurnAsync(int day, CancellationToken cancel)
    {
        this.OnDay(day);
        ClockTurn turned = await stage.DoAsync<TurnTheClock, ClockTurn>(turn => turn.RunAsync(Actor.Clock, cancel));
        if (turned.Steps.FirstOrDefault(s => s.Refusal is not null) is { } stuck)
        {
            throw new InvalidOperationException($"{stuck.Act} in {stage.Council.Name}: {stuck.Refusal!.Message}");
        }
    }

    private async Task DoTogetherAsync(NewJointAct wish, Actor first, Actor second, CancellationToken cancel)
    {
        JointAct asked = await stage.DoAsync<AskForJointAct, JointAct>(ask => ask.RunAsync(wish, first, cancel));
        await stage.DoAsync<AnswerJointAct, JointAct>(answer =>
            answer.RunAsync(asked.Id, JointReply.Agree, second, cancel));
    }

    private void OnDay(int day) => stage.Clock.Set(this.start.AddDays(day).AddMinutes(1));
}
