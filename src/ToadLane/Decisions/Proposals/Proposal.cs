namespace ToadLane.Decisions.Proposals;

/// <summary>A project that somebody asks for: what, where, why and roughly how much; and everything that happened to it.</summary>
public sealed class Proposal
{
    private Proposal()
    {
    }

    public ProposalId Id { get; private init; }

    public DecisionId DecisionId { get; private init; }

    /// <summary>Its number within the decision, from 1, by which people call it. A draft has none.</summary>
    public int? Number { get; private set; }

    public required ProposalText Text { get; set; }

    public PhotoId? PhotoId { get; set; }

    public required Proposer Proposer { get; init; }

    /// <summary>HMAC of the key that lets a proposer without an account come back to their draft or withdraw.</summary>
    public byte[] KeyHash { get; private init; } = [];

    public DateTime StartedAt { get; private init; }

    public DateTime? SubmittedAt { get; private set; }

    public Moderation? Moderation { get; private set; }

    public Withdrawal? Withdrawal { get; private set; }

    public Merge? Merge { get; private set; }

    public Costing? Costing { get; private set; }

    public ProposalStage Stage => this switch
    {
        { SubmittedAt: null } => ProposalStage.Draft,
        { Withdrawal: not null } => ProposalStage.Withdrawn,
        { Moderation: null } => ProposalStage.Submitted,
        { Moderation.Verdict: ModerationVerdict.Rejected } => ProposalStage.Rejected,
        { Merge: not null } => ProposalStage.Merged,
        { Costing: null } => ProposalStage.Published,
        { Costing.Verdict: CostingVerdict.NotFeasible } => ProposalStage.NotFeasible,
        _ => ProposalStage.Feasible,
    };

    /// <summary>Starts a draft. It is saved as far as it is written, and nobody else sees it.</summary>
    public static Proposal Draft(DecisionId decisionId, Proposer proposer, byte[] keyHash, DateTime now) => new()
    {
        Id = Ids.New<ProposalId>(),
        DecisionId = decisionId,
        Text = new ProposalText("", "", "", "", null),
        Proposer = proposer,
        KeyHash = keyHash,
        StartedAt = now,
    };

    /// <summary>Sends a draft in. The title, what, where and why must be filled in.</summary>
    public Refusal? Submit(int number, DateTime now)
    {
        if (this.SubmittedAt is not null)
        {
            return ProposalRefusals.AlreadySubmitted;
        }

        if (this.Text.Missing is { } missing)
        {
            return ProposalRefusals.PartIsMissing(missing);
        }

        this.Number = number;
        this.SubmittedAt = now;
        return null;
    }

    public Refusal? Moderate(Moderation moderation)
    {
        if (this.Stage != ProposalStage.Submitted)
        {
            return ProposalRefusals.NotWaitingForModeration;
        }

        if (moderation.Verdict == ModerationVerdict.Rejected && string.IsNullOrWhiteSpace(moderation.Reason))
        {
            return DecisionRefusals.ReasonIsMissing;
        }

        this.Moderation = moderation;
        return null;
    }

    public Refusal? Withdraw(Withdrawal withdrawal)
    {
        if (this.Stage is ProposalStage.Withdrawn or ProposalStage.Merged)
        {
            return ProposalRefusals.IsOver;
        }

        this.Withdrawal = withdrawal;
        return null;
    }

    public Refusal? MergeInto(Proposal other, Merge merge)
    {
        if (other.Id == this.Id || other.DecisionId != this.DecisionId)
        {
            return ProposalRefusals.CannotMergeThere;
        }

        if (this.Stage is not (ProposalStage.Published or ProposalStage.Feasible)
            || other.Stage is not (ProposalStage.Published or ProposalStage.Feasible))
        {
            return ProposalRefusals.IsOver;
        }

        if (string.IsNullOrWhiteSpace(merge.Reason))
        {
            return DecisionRefusals.ReasonIsMissing;
        }

        this.Merge = merge;
        return null;
    }

    /// <summary>An officer's answer: what it would cost, or why it cannot be done. May be corrected until the ballot is published.</summary>
    public Refusal? Cost(Costing costing)
    {
        if (this.Stage is not (ProposalStage.Published or ProposalStage.Feasible or ProposalStage.NotFeasible))
        {
            return ProposalRefusals.CannotBeCosted;
        }

        if (string.IsNullOrWhiteSpace(costing.Reason))
        {
            return DecisionRefusals.ReasonIsMissing;
        }

        if (costing is { Verdict: CostingVerdict.Feasible, Cost.Value: <= 0 })
        {
            return ProposalRefusals.CostIsWrong;
        }

        this.Costing = costing;
        return null;
    }
}
