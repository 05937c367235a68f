using ToadLane.Decisions;
using ToadLane.Decisions.Proposals;
using ToadLane.Ledger;
using ToadLane.Testing;

namespace ToadLane.Tests.Decisions.Proposals;

public sealed class ProposalTests
{
    private static readonly DateTime Now = new(2026, 6, 1, 12, 0, 0, DateTimeKind.Utc);
    private static readonly DecisionId Decision = Ids.New<DecisionId>();

    [Theory]
    [InlineData(ProposalStage.Draft)]
    [InlineData(ProposalStage.Submitted)]
    [InlineData(ProposalStage.Rejected)]
    [InlineData(ProposalStage.Published)]
    [InlineData(ProposalStage.Withdrawn)]
    [InlineData(ProposalStage.Merged)]
    [InlineData(ProposalStage.NotFeasible)]
    [InlineData(ProposalStage.Feasible)]
    public void The_stage_follows_from_what_happened(ProposalStage stage) => Assert.Equal(stage, At(stage).Stage);

    [Theory]
    [InlineData("", "", "", "", "title")]
    [InlineData("Benches", "", "", "", "what")]
    [InlineData("Benches", "Three", "", "", "where")]
    [InlineData("Benches", "Three", "Canal", "", "why")]
    public void The_first_part_that_is_missing_keeps_a_draft_from_being_sent(
        string title, string what, string where, string why, string missing)
    {
        Proposal draft = Proposal.Draft(Decision, Proposer.Unknown, [], Now);
        draft.Write(new ProposalText(title, what, where, why, null), Proposer.Unknown);

        Refusal? refusal = draft.Submit(1, Now);

        Assert.Equal("proposal-part-is-missing", refusal?.Code);
        Assert.Equal([missing], refusal?.Arguments);
        Assert.Null(draft.Number);
    }

    [Fact]
    public void What_was_sent_cannot_be_written_anew_sent_again_or_given_another_photo()
    {
        Proposal sent = At(ProposalStage.Submitted);

        Assert.Equal("proposal-already-submitted", sent.Write(Given.AText, Proposer.Unknown)?.Code);
        Assert.Equal("proposal-already-submitted", sent.Show(Ids.New<PhotoId>())?.Code);
        Assert.Equal("proposal-already-submitted", sent.Submit(2, Now)?.Code);
        Assert.Equal(1, sent.Number);
    }

    [Theory]
    [InlineData(101, 0, 0, 0)]
    [InlineData(1, 2001, 0, 0)]
    [InlineData(1, 1, 301, 0)]
    [InlineData(1, 1, 1, 2001)]
    public void An_answer_that_is_too_long_is_refused_and_the_draft_stays_as_it_was(
        int title, int what, int where, int why)
    {
        Proposal draft = At(ProposalStage.Draft);

        Refusal? refusal = draft.Write(
            new ProposalText(new('a', title), new('a', what), new('a', where), new('a', why), null), Proposer.Unknown);

        Assert.Equal("proposal-too-long", refusal?.Code);
        Assert.Equal(Given.AText, draft.Text);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(100_000_000_01)]
    public void A_rough_cost_must_make_sense(long pence) => Assert.Equal(
        "cost-is-wrong",
        At(ProposalStage.Draft).Write(Given.AText with { RoughCost = new Pence(pence) }, Proposer.Unknown)?.Code);

    [Theory]
    [InlineData("rose", false)]
    [InlineData("rose@localhost", false)]
    [InlineData("Rose <rose@example.com>", false)]
    [InlineData("rose@example.com\r\nBcc: all@example.com", false)]
    [InlineData("rose@example.com", true)]
    public void Only_one_plain_email_address_is_taken(string email, bool taken) => Assert.Equal(
        taken ? null : "email-is-wrong",
        At(ProposalStage.Draft).Write(Given.AText, new Proposer(null, null, email, null))?.Code);

    [Theory]
    [InlineData(ProposalStage.Draft, "not-waiting-for-moderation")]
    [InlineData(ProposalStage.Submitted, "reason-is-missing")]
    [InlineData(ProposalStage.Rejected, "not-waiting-for-moderation")]
    [InlineData(ProposalStage.Published, "not-waiting-for-moderation")]
    [InlineData(ProposalStage.Withdrawn, "not-waiting-for-moderation")]
    [InlineData(ProposalStage.Feasible, "not-waiting-for-moderation")]
    public void Rejecting_without_a_reason_is_refused(ProposalStage stage, string code) =>
        Assert.Equal(code, At(stage).Moderate(new(ModerationVerdict.Rejected, " ", Now, "Olive"))?.Code);

    [Theory]
    [InlineData(ProposalStage.Draft, "proposal-not-sent-yet")]
    [InlineData(ProposalStage.Submitted, null)]
    [InlineData(ProposalStage.Rejected, "proposal-is-over")]
    [InlineData(ProposalStage.Published, null)]
    [InlineData(ProposalStage.Withdrawn, "proposal-is-over")]
    [InlineData(ProposalStage.Merged, "proposal-is-over")]
    [InlineData(ProposalStage.NotFeasible, null)]
    [InlineData(ProposalStage.Feasible, null)]
    public void It_can_be_withdrawn_while_it_may_still_go_on_the_ballot(ProposalStage stage, string? code) =>
        Assert.Equal(code, At(stage).Withdraw(new Withdrawal(null, Now))?.Code);

    [Theory]
    [InlineData(ProposalStage.Draft, ProposalStage.Published, "proposal-is-over")]
    [InlineData(ProposalStage.Submitted, ProposalStage.Published, "proposal-is-over")]
    [InlineData(ProposalStage.Merged, ProposalStage.Published, "proposal-is-over")]
    [InlineData(ProposalStage.Published, ProposalStage.Merged, "proposal-is-over")]
    [InlineData(ProposalStage.Published, ProposalStage.Withdrawn, "proposal-is-over")]
    [InlineData(ProposalStage.Published, ProposalStage.NotFeasible, "proposal-is-over")]
    [InlineData(ProposalStage.Published, ProposalStage.Feasible, "reason-is-missing")]
    public void Merging_is_refused_unless_both_may_still_go_on_the_ballot_and_there_is_a_reason(
        ProposalStage stage, ProposalStage into, string code)
    {
        Proposal other = At(into);

        Refusal? refusal = At(stage).MergeInto(other, new Merge(other.Id, "", Now, "Olive"));

        Assert.Equal(code, refusal?.Code);
    }

    [Fact]
    public void It_cannot_be_merged_into_itself_or_into_another_decisions_proposal()
    {
        Proposal proposal = At(ProposalStage.Published);
        Proposal elsewhere = Bring(
            Proposal.Draft(Ids.New<DecisionId>(), Proposer.Unknown, [], Now), ProposalStage.Published);

        Assert.All([proposal, elsewhere], other => Assert.Equal(
            "cannot-merge-there", proposal.MergeInto(other, new Merge(other.Id, "Same", Now, "Olive"))?.Code));
    }

    [Theory]
    [InlineData(ProposalStage.Submitted, CostingVerdict.Feasible, 0, "", "cannot-be-costed")]
    [InlineData(ProposalStage.Merged, CostingVerdict.Feasible, 0, "", "cannot-be-costed")]
    [InlineData(ProposalStage.Published, CostingVerdict.Feasible, 0, "", "reason-is-missing")]
    [InlineData(ProposalStage.Published, CostingVerdict.Feasible, 0, "Quote", "cost-is-wrong")]
    [InlineData(ProposalStage.Published, CostingVerdict.NotFeasible, 0, "", "reason-is-missing")]
    [InlineData(ProposalStage.Published, CostingVerdict.NotFeasible, 0, "No land", null)]
    [InlineData(ProposalStage.NotFeasible, CostingVerdict.Feasible, 100, "New land", null)]
    [InlineData(ProposalStage.Feasible, CostingVerdict.NotFeasible, 0, "Land sold", null)]
    public void Costing_needs_a_proposal_on_the_site_a_reason_and_a_cost(
        ProposalStage stage, CostingVerdict verdict, long pence, string reason, string? code) =>
        Assert.Equal(code, At(stage).Cost(new Costing(verdict, new Pence(pence), reason, Now, "Olive"))?.Code);

    [Fact]
    public void A_reason_longer_than_a_page_is_refused() => Assert.Equal(
        "proposal-too-long",
        At(ProposalStage.Submitted).Moderate(new(ModerationVerdict.Rejected, new('a', 1501), Now, "Olive"))?.Code);

    [Fact]
    public void Every_change_is_counted_also_in_the_proposal_merged_into()
    {
        Proposal proposal = At(ProposalStage.Published);
        Proposal other = At(ProposalStage.Published);
        (int before, int otherBefore) = (proposal.Version, other.Version);

        proposal.MergeInto(other, new Merge(other.Id, "Same", Now, "Olive"));

        Assert.Equal((before + 1, otherBefore + 1), (proposal.Version, other.Version));
    }

    private static Proposal At(ProposalStage stage) =>
        Bring(Proposal.Draft(Decision, Proposer.Unknown, [], Now), stage);

    private static Proposal Bring(Proposal proposal, ProposalStage stage)
    {
        Assert.Null(proposal.Write(Given.AText, Proposer.Unknown));
        if (stage == ProposalStage.Draft)
        {
            return proposal;
        }

        Assert.Null(proposal.Submit(1, Now));
        if (stage is not (ProposalStage.Submitted or ProposalStage.Withdrawn))
        {
            ModerationVerdict verdict =
                stage == ProposalStage.Rejected ? ModerationVerdict.Rejected : ModerationVerdict.Accepted;
            Assert.Null(proposal.Moderate(new Moderation(verdict, "Reason", Now, "Olive")));
        }

        Refusal? refusal = stage switch
        {
            ProposalStage.Withdrawn => proposal.Withdraw(new Withdrawal(null, Now)),
            ProposalStage.Merged => proposal.MergeInto(At(ProposalStage.Published), new(default, "Same", Now, "Olive")),
            ProposalStage.NotFeasible => proposal.Cost(new(CostingVerdict.NotFeasible, Pence.Zero, "No", Now, "Olive")),
            ProposalStage.Feasible => proposal.Cost(new(CostingVerdict.Feasible, new Pence(100), "Yes", Now, "Olive")),
            _ => null,
        };
        Assert.Null(refusal);
        return proposal;
    }
}
