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
/// Casts a vote, or changes one: the last counts, but a paper that came back and a vote at a voting place are final.
/// The answer comes after a confirmed commit. There is no audit row and
/// no time, because either would tell whose envelope is whose.
/// </summary>
public sealed class CastVote(
    BallotPapers papers,
    BallotBoxes boxes,
    Vault vault,
    CurrentCouncil council,
    PromiseSigner promises,
    TurnAway turnAway)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    public async Task<Outcome<VoteReceipt>> RunAsync(
        VoterPass pass, FilledBallot ballot, Actor actor, CancellationToken cancel)
    {
        if (WhoMay.Refuses(actor, Act.CastVote) is { } notYours)
        {
            return notYours;
        }

        string slug = council.Registration.Slug;
        if (await papers.FindAsync(slug, pass.DecisionId, cancel) is not { } paper)
        {
            return BallotRefusals.NotOpen;
        }

        if (paper.Refuses(ballot.Choices) is { } refusal)
        {
            return refusal;
        }

        string checkCode = CheckCode.From(vault.Key(slug + "/check-code"), Bound(pass, ballot.Nonce));
        byte[] envelope = paper.Seal(checkCode, ballot.Choices);
        VoteToCast vote = new(pass.DecisionId, pass.ElectorNumber, ballot.Channel)
        {
            Sealed = envelope,
            Hash = SHA256.HashData(envelope),
            CastId = HMACSHA256.HashData(vault.Key(slug + "/cast-id"), Bound(pass, ballot.Nonce)),
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

        return Receipt(known, checkCode) is var outcome && outcome.Succeeded(out VoteReceipt? receipt, out _)
            ? receipt with { Promise = await promises.SignAsync(pass.DecisionId.Value, known.Hash!, cancel) }
            : outcome;
    }

    // Bound to decision and elector, so that a form copied from somebody else or from elsewhere is another vote.
    private static byte[] Bound(VoterPass pass, byte[] nonce) => Encoding.ASCII.GetBytes(string.Create(
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
        _ => BallotRefusals.CouldNotConfirm,
    };
}
