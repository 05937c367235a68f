using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using ToadLane.Decisions.Ballots.Agreeing;
using ToadLane.Decisions.Ballots.Casting;
using ToadLane.Decisions.Ballots.Closing;
using ToadLane.Decisions.Counts;
using ToadLane.Storage;

namespace ToadLane.Decisions.Ballots.Scrutiny;

/// <summary>
/// Publishes a result that scrutineers brought, when a second one's own count shows the same fingerprint. The site
/// compares it with the box, counts it again, and goes on as with every other count.
/// </summary>
public sealed class PublishCount(ToadLaneDb db, CountDecision countDecision) : IJointAct
{
    private const string Name = "fingerprint";

    public Act Act => Act.PublishCount;

    public static string DetailsOf(string fingerprint) => new JsonObject { [Name] = fingerprint }.ToJsonString();

    public async Task<Outcome<string>> PrepareAsync(JointCase wanted, CancellationToken cancel)
    {
        if (wanted.Decision is not { Rules.KeyHolding: KeyHolding.ScrutineersCount })
        {
            return ScrutinyRefusals.CountedHere;
        }

        if (wanted.Decision is not { ClosedAt: not null, CountedAt: null, Voiding: null })
        {
            return wanted.Decision.ClosedAt is null ? DecisionRefusals.VotingIsNotOver
                : wanted.Decision.Voiding is null ? DecisionRefusals.AlreadyCounted : DecisionRefusals.IsVoid;
        }

        if (await this.ResultAsync(wanted.Decision.Id, wanted.Details, cancel) is not { } result)
        {
            return ScrutinyRefusals.NotAResult;
        }

        return await this.RefusesAsync(wanted.Decision.Id, result, cancel) is { } refusal
            ? refusal
            : DetailsOf(result.Fingerprint());
    }

    public async Task<Refusal?> CarryOutAsync(AgreedCase agreed, CancellationToken cancel)
    {
        DecisionId id = agreed.Decision.Id;
        ScrutineersResult result = (await this.ResultAsync(id, agreed.Act.Details, cancel))!;
        if (ScrutineersResult.ReadFingerprint(agreed.Evidence) is not { } own)
        {
            return ScrutinyRefusals.FingerprintIsMissing;
        }

        if (own != result.Fingerprint())
        {
            return ScrutinyRefusals.FingerprintDiffers;
        }

        OpenedBox box = new(
            [.. result.Votes.Select(v => new OpenedVote(v.Check, v.Projects))],
            [.. result.Rejected.Select(r => new RejectedEnvelope(r.Tracking, new Refusal(r.Why, "")))]);
        if (agreed.Decision.Count(agreed.Now) is { } refusal)
        {
            return refusal;
        }

        if (await countDecision.RefusesStoredAsync(id, Actor.Clock, cancel) is { } changed)
        {
            return changed;
        }

        Count count = await countDecision.PublishAsync(agreed.Decision, box, cancel);
        return Convert.ToHexStringLower(count.BallotFileHash) == result.BallotFile
            && Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(count.Sheet))) == result.Sheet
                ? null
                : ScrutinyRefusals.RecountDiffers;
    }

    public JointWords Words(JointAct act) => new(
        "Publish the scrutineers’ count",
        "A scrutineer brought the result of their count. Agree only if your own count, on your own machine, shows the "
        + "same fingerprint. The site then counts once more and publishes.");

    /// <summary>Not the fingerprint: whoever agrees must have it from their own count.</summary>
    public JsonNode? Published(JointAct act) => null;

    private async Task<ScrutineersResult?> ResultAsync(DecisionId id, string details, CancellationToken cancel)
    {
        string? fingerprint = (JsonNode.Parse(details) as JsonObject)?[Name]?.GetValue<string>();
        string? file = await db.BroughtCounts.Where(c => c.DecisionId == id && c.Fingerprint == fingerprint)
            .Select(c => c.File).SingleOrDefaultAsync(cancel);
        return file is null ? null : ScrutineersResult.Read(file);
    }

    // R4 before anything is published: as many as were boxed, and nothing rejected that was not in the box.
    private async Task<Refusal?> RefusesAsync(DecisionId id, ScrutineersResult result, CancellationToken cancel)
    {
        List<byte[]> box = await db.BoxedEnvelopes.Where(e => e.DecisionId == id).Select(e => e.Hash)
            .ToListAsync(cancel);
        if (BoxRoot.Of(box).ToBase64() != result.Box)
        {
            return ScrutinyRefusals.ResultOfAnotherBox;
        }

        HashSet<string> tracking = [.. box.Select(hash => TrackingCode.Of(hash).ToString())];
        return result.Votes.Count + result.Rejected.Count == box.Count
            && result.Rejected.All(r => tracking.Remove(r.Tracking))
                ? null
                : ScrutinyRefusals.ResultDoesNotReconcile;
    }
}
