using System.Linq.Expressions;
using ToadLane.Storage;

namespace ToadLane.Decisions.Proposals;

/// <summary>What is asked about proposals in more than one place.</summary>
public static class ProposalQueries
{
    /// <summary>The proposals of a decision that were sent in, by number.</summary>
    public static IQueryable<Proposal> SentTo(this ToadLaneDb db, DecisionId decision) =>
        db.Proposals.Where(p => p.DecisionId == decision && p.Number != null).OrderBy(p => p.Number);

    /// <summary>Those at a stage: the rule of <see cref="Proposal.Stage"/>, where the database can see it.</summary>
    public static IQueryable<Proposal> At(this IQueryable<Proposal> proposals, ProposalStage stage) =>
        proposals.Where(Rule(stage));

    /// <summary>Those whose public words or number hold a text, in capitals or not.</summary>
    public static IQueryable<Proposal> Saying(this IQueryable<Proposal> proposals, string text)
    {
        string wanted = text.Trim().ToLowerInvariant();
        if (int.TryParse(wanted.TrimStart('#'), out int number))
        {
            return proposals.Where(p => p.Number == number);
        }

        // Culture rules have no meaning here: the database folds the case.
#pragma warning disable CA1304, CA1311, CA1862
        return proposals.Where(p => p.Moderation!.Verdict == ModerationVerdict.Accepted
            && (p.Text.Title.ToLower().Contains(wanted)
                || p.Text.Where.ToLower().Contains(wanted)
                || p.Text.What.ToLower().Contains(wanted)));
#pragma warning restore CA1304, CA1311, CA1862
    }

    private static Expression<Func<Proposal, bool>> Rule(ProposalStage stage) => stage switch
    {
        ProposalStage.Draft => p => p.SubmittedAt == null,
        ProposalStage.Withdrawn => p => p.SubmittedAt != null && p.Withdrawal != null,
        ProposalStage.Submitted => p => p.SubmittedAt != null && p.Withdrawal == null && p.Moderation == null,
        ProposalStage.Rejected => p => p.Withdrawal == null && p.Moderation!.Verdict == ModerationVerdict.Rejected,
        ProposalStage.Merged => p => p.Withdrawal == null && p.Merge != null,
        ProposalStage.Published => p => p.Withdrawal == null && p.Merge == null && p.Costing == null
            && p.Moderation!.Verdict == ModerationVerdict.Accepted,
        ProposalStage.NotFeasible => p => p.Withdrawal == null && p.Merge == null
            && p.Costing!.Verdict == CostingVerdict.NotFeasible,
        ProposalStage.Feasible => p => p.Withdrawal == null && p.Merge == null
            && p.Costing!.Verdict == CostingVerdict.Feasible,
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, null),
    };
}
