using System.Security.Cryptography;
using ToadLane.Decisions.Ballots.Casting;
using ToadLane.Decisions.Ballots.Sealing;

namespace ToadLane.Decisions.Ballots.Closing;

/// <summary>
/// Opens sealed votes with the private key of their decision, and examines each again under the sealed rules. It knows
/// no database: the site and the scrutineers' machines open by the same code. Two votes with one check code, as two
/// browsers might seal them, are two votes, in an order that is the same on every machine.
/// </summary>
internal static class BoxOpener
{
    public static OpenedBox Open(
        BallotPaper paper, byte[] privateKey, IReadOnlyList<(byte[] Sealed, byte[] Hash)> envelopes)
    {
        // One for each thread: an RSA object may not be shared, and importing the key takes longer than using it.
        using ThreadLocal<RSA> keys = new(() => Import(privateKey), trackAllValues: true);
        List<Opened> opened = [.. envelopes.AsParallel().Select(e => Open(paper, keys.Value!, e.Sealed, e.Hash))];
        keys.Values.ToList().ForEach(key => key.Dispose());
        return new OpenedBox(
            [.. opened.Select(o => o.Vote).OfType<OpenedVote>().OrderBy(v => v.CheckCode, StringComparer.Ordinal)
                .ThenBy(v => string.Join(',', v.Projects), StringComparer.Ordinal)],
            [.. opened.Select(o => o.Rejected).OfType<RejectedEnvelope>()
                .OrderBy(r => r.Tracking, StringComparer.Ordinal)]);
    }

    private static RSA Import(byte[] privateKey)
    {
        RSA key = RSA.Create();
        key.ImportPkcs8PrivateKey(privateKey, out _);
        return key;
    }

    private static Opened Open(BallotPaper paper, RSA privateKey, byte[] envelope, byte[] hash)
    {
        string tracking = TrackingCode.Of(hash).ToString();
        if (!SHA256.HashData(envelope).AsSpan().SequenceEqual(hash)
            || SealedVote.Open(paper.Sheet, privateKey, envelope) is not { } text
            || BallotText.Read(text) is not var (checkCode, choices))
        {
            return new Opened(null, new RejectedEnvelope(tracking, BallotRefusals.EnvelopeIsNoVote));
        }

        return paper.Refuses(choices) is { } refusal
            ? new Opened(null, new RejectedEnvelope(tracking, refusal))
            : new Opened(new OpenedVote(checkCode, choices.Projects), null);
    }

    private sealed record Opened(OpenedVote? Vote, RejectedEnvelope? Rejected);
}
