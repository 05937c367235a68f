using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ToadLane.Decisions.Ballots.Agreeing;
using ToadLane.Decisions.Ballots.Sealing.Keys;
using ToadLane.Decisions.Proposals;
using ToadLane.Storage;

namespace ToadLane.Decisions.Ballots;

/// <summary>
/// Two people publish the ballot, one of them of the partnership: every feasible proposal, its cost, and the seed that
/// orders ties. The second agrees to exactly the projects and costs that the first asked for.
/// </summary>
public sealed class PublishBallot(ToadLaneDb db, ProposerNews news) : IJointAct
{
    public Act Act => Act.PublishBallot;

    public async Task<Outcome<string>> PrepareAsync(JointCase wanted, CancellationToken cancel)
    {
        List<Proposal> proposals = await this.ProposalsAsync(wanted.Decision.Id, cancel);
        int waiting = proposals.Count(p => p.Stage is ProposalStage.Submitted or ProposalStage.Published);
        if (waiting > 0)
        {
            return DecisionRefusals.ProposalsWait(waiting);
        }

        List<Proposal> feasible = [.. proposals.Where(p => p.Stage == ProposalStage.Feasible)];
        if (feasible.Count == 0)
        {
            return DecisionRefusals.NothingToVoteOn;
        }

        DecisionKey? key = await db.DecisionKeys.SingleOrDefaultAsync(k => k.DecisionId == wanted.Decision.Id, cancel);
        if (key is null && wanted.Decision.Rules.KeyHolding == KeyHolding.ScrutineersCount)
        {
            return KeyRefusals.KeyIsMissing;
        }

        return wanted.Decision.StageAt(wanted.Now) switch
        {
            DecisionStage.Costing => JsonSerializer.Serialize(new
            {
                projects = feasible.Select(p => new { proposal = p.Number, cost_pence = p.Costing!.Cost.Value }),
                key = key is null ? null : Convert.ToHexStringLower(SHA256.HashData(key.Read().PublicKey)),
            }),
            DecisionStage.Void => DecisionRefusals.IsVoid,
            _ when wanted.Decision.Publication is null => DecisionRefusals.ProposalsAreNotOver,
            _ => DecisionRefusals.AlreadyPublished,
        };
    }

    public async Task<Refusal?> CarryOutAsync(AgreedCase agreed, CancellationToken cancel)
    {
        JointAct act = agreed.Act;
        if (act.Asking.As != Role.PartnershipMember && act.Answer!.As != Role.PartnershipMember)
        {
            return JointRefusals.NeedsAMember;
        }

        string seed = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        BallotPublication publication = new(agreed.Now, agreed.Second.Id, agreed.Second.Name, seed);
        if (agreed.Decision.Publish(publication) is { } refusal)
        {
            return refusal;
        }

        List<Proposal> feasible = [.. (await this.ProposalsAsync(agreed.Decision.Id, cancel))
            .Where(p => p.Stage == ProposalStage.Feasible)];
        db.BallotOptions.AddRange(Options(agreed.Decision, feasible, seed));
        feasible.ForEach(p => news.Tell(p, ProposalNews.OnTheBallot));
        return null;
    }

    public JointWords Words(JointAct act) => new(
        "Publish the ballot",
        "After this no project and no cost can change. The ballot paper shows what will stand on it.");

    private Task<List<Proposal>> ProposalsAsync(DecisionId id, CancellationToken cancel) =>
        db.Proposals.Where(p => p.DecisionId == id && p.Number != null).OrderBy(p => p.Number).ToListAsync(cancel);

    private static IEnumerable<BallotOption> Options(Decision decision, List<Proposal> feasible, string seed)
    {
        IReadOnlyList<int> ranks = TieLot.Draw(seed, feasible.Count);
        return feasible.Select((proposal, index) => new BallotOption
        {
            DecisionId = decision.Id,
            Number = index + 1,
            ProposalId = proposal.Id,
            Title = proposal.Text.Title,
            Cost = proposal.Costing!.Cost,
            TieRank = ranks[index],
            FileId = (index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture),
        });
    }
}
