namespace ToadLane.Decisions.Proposals;

/// <summary>A project that somebody asks for: what, where, why and roughly how much; and what became of it.</summary>
public sealed class Proposal
{
    private Proposal()
    {
    }

    public ProposalId Id { get; private init; }

    public DecisionId DecisionId { get; private init; }

    /// <summary>Its number within the decision, from 1, by which people call it. A draft has none.</summary>
    public int? Number { get; private set; }

    public ProposalText Text { get; private set; } = ProposalText.Blank;

    public PhotoId? PhotoId { get; private set; }

    public Proposer Proposer { get; private set; } = Proposer.Unknown;

    /// <summary>HMAC of the key that lets a proposer without an account come back to their draft or withdraw.</summary>
    public byte[] KeyHash { get; private init; } = [];

    public DateTime StartedAt { get; private init; }

    /// <summary>Counts the changes, so that of two people who change it at once the second is told.</summary>
    public int Version { get; private set; }

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
        Proposer = proposer,
        KeyHash = keyHash,
        StartedAt = now,
    };

    /// <summary>True once it was let onto the site: from then on anyone may read it.</summary>
    public bool IsPublic => this.Moderation is { Verdict: ModerationVerdict.Accepted };

    /// <summary>Writes the draft anew, as far as it goes.</summary>
    public Refusal? Write(ProposalText text, Proposer proposer)
    {
        if (this.SubmittedAt is not null)
        {
            return ProposalRefusals.AlreadySubmitted;
        }

        if ((text.Fault ?? proposer.Fault) is { } fault)
        {
            return fault;
        }

        this.Text = text;
        this.Proposer = proposer;
        this.Version++;
        return null;
    }

    /// <summary>Puts a photo with the draft in the place of any before it, or takes it away.</summary>
    public Refusal? Show(PhotoId? photo)
    {
        if (this.SubmittedAt is not null)
        {
            return ProposalRefusals.AlreadySubmitted;
        }

        this.PhotoId = photo;
        this.Version++;
        return null;
    }

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
        this.Version++;
        return null;
    }

    /// <summary>Lets it onto the site, or keeps it off for a reason that is published.</summary>
    public Refusal? Moderate(Moderation moderation)
    {
        if (this.Stage != ProposalStage.Submitted)
        {
            return ProposalRefusals.NotWaitingForModeration;
        }

        if (moderation.Verdict == ModerationVerdict.Rejected && FaultIn(moderation.Reason) is { } fault)
        {
            return fault;
        }

        this.Moderation = moderation;
        this.Version++;
        return null;
    }

    /// <summary>Takes it back, whether or not it is on the site yet.</summary>
    public Refusal? Withdraw(Withdrawal withdrawal)
    {
        if (this.Stage is ProposalStage.Draft)
        {
            return ProposalRefusals.NotSentYet;
        }

        if (this.Stage is ProposalStage.Withdrawn or ProposalStage.Merged or ProposalStage.Rejected)
        {
            return ProposalRefusals.IsOver;
        }

        if (withdrawal.Reason?.Length > ProposalText.LongestReason)
        {
            return ProposalRefusals.TooLong("reason", ProposalText.LongestReason);
        }

        this.Withdrawal = withdrawal;
        this.Version++;
        return null;
    }

    /// <summary>Joins another that asks for the same, while both may still go on the ballot.</summary>
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

        if (FaultIn(merge.Reason) is { } fault)
        {
            return fault;
        }

        this.Merge = merge;
        this.Version++;
        other.Version++;
        return null;
    }

    /// <summary>An officer's answer: what it would cost, or why it cannot be done. It may be corrected.</summary>
    public Refusal? Cost(Costing costing)
    {
        if (this.Stage is not (ProposalStage.Published or ProposalStage.Feasible or ProposalStage.NotFeasible))
        {
            return ProposalRefusals.CannotBeCosted;
        }

        if (FaultIn(costing.Reason) is { } fault)
        {
            return fault;
        }

        if (costing is { Verdict: CostingVerdict.Feasible, Cost.Value: <= 0 })
        {
            return ProposalRefusals.CostIsWrong;
        }

        this.Costing = costing;
        this.Version++;
        return null;
    }

    private static Refusal? FaultIn(string? reason)
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            return DecisionRefusals.ReasonIsMissing;
        }

        return reason.Length > ProposalText.LongestReason
            ? ProposalRefusals.TooLong("reason", ProposalText.LongestReason)
            : null;
    }
}
