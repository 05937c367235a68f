using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ToadLane.Councils;
using ToadLane.Decisions.Ballots.Electorate;
using ToadLane.Decisions.Ballots.Scrutiny;
using ToadLane.Decisions.Ballots.Sealing;
using ToadLane.Records.Promises;
using ToadLane.Storage;

namespace ToadLane.Decisions.Ballots.Casting;

/// <summary>
/// The slot of the box, whoever sealed the envelope: it answers after a confirmed commit. There is no audit row and no
/// time, because either would tell whose envelope is whose.
/// </summary>
public sealed class BallotSlot(
    BallotBoxes boxes,
    Vault vault,
    CurrentCouncil council,
    EnvelopeIds ids,
    PromiseSigner promises,
    TurnAway turnAway)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    public async Task<Outcome<VoteReceipt>> PutAsync(VoterPass pass, SealedBallot ballot, CancellationToken cancel)
    {
        string slug = council.Registration.Slug;
        byte[] hash = SHA256.HashData(ballot.Envelope);
        byte[] castId = HMACSHA256.HashData(vault.Key(slug + "/cast-id"), Bound(pass, ballot.Nonce));
        VoteToCast vote = new(pass.DecisionId, pass.ElectorNumber, ballot.Channel)
        {
            Id = ids.Of(pass, hash, castId),
            Sealed = ballot.Envelope,
            Hash = hash,
            CastId = castId,
        };
        if (boxes.Put(slug, vote) is not { } answer)
        {
            return BallotRefusals.BoxIsBusy;
        }

        CastAnswer known = await Known(answer, cancel);
        if (TurnAway.ReasonOf(known.Verdict) is { } reason)
        {
            await turnAway.CountAsync(pass.DecisionId, reason, cancel);
        }

        return Receipt(known, ballot.CheckCode) is var outcome && outcome.Succeeded(out VoteReceipt? receipt, out _)
            ? receipt with { Promise = await promises.SignAsync(pass.DecisionId.Value, known.Hash!, cancel) }
            : outcome;
    }

    /// <summary>
    /// A nonce bound to decision and elector, so that a form copied from somebody else or from elsewhere is another
    /// vote.
    /// </summary>
    internal static byte[] Bound(VoterPass pass, byte[] nonce) => Encoding.ASCII.GetBytes(string.Create(
        CultureInfo.InvariantCulture, $"{pass.DecisionId.Value:N} {pass.ElectorNumber} {Convert.ToHexString(nonce)}"));

    private static async Task<CastAnswer> Known(Task<CastAnswer> answer, CancellationToken cancel)
    {
        try
        {
            return await answer.WaitAsync(LongestWait, cancel);
        }
        catch (TimeoutException)
        {
            return CastAnswer.Unknown;
        }
    }

    private static Outcome<VoteReceipt> Receipt(CastAnswer answer, string checkCode) => answer.Verdict switch
    {
        CastVerdict.Stored or CastVerdict.AlreadyStored or CastVerdict.Replaced => new VoteReceipt(
            TrackingCode.Of(answer.Hash!), CheckCode.Print(checkCode))
        {
            IsLast = answer.Verdict != CastVerdict.Replaced,
        },
        CastVerdict.NotOpen => BallotRefusals.NotOpen,
        CastVerdict.Closed => BallotRefusals.Closed,
        CastVerdict.NoSuchElector => BallotRefusals.NotAnElector,
        CastVerdict.VotedOnPaper => BallotRefusals.VotedOnPaper,
        CastVerdict.VotedAtPlace => BallotRefusals.VotedAtPlace,
        CastVerdict.IsAtPlace => BallotRefusals.IsAtPlace,
        CastVerdict.VotedElsewhere => BallotRefusals.VotedElsewhere,
        CastVerdict.HasNoNumber => BallotRefusals.NumberIsUnknown,
        CastVerdict.Copied => BallotRefusals.Copied,
        CastVerdict.WasTested => BallotRefusals.WasTested,
        _ => BallotRefusals.CouldNotConfirm,
    };
}
