using System.Security.Cryptography;
using ToadLane.Decisions.Ballots.Casting;
using ToadLane.Decisions.Ballots.Sealing;

namespace ToadLane.Decisions.Ballots.Closing;

/// <summary>
/// Opens sealed votes with the private key of their decision, and examines each again under the sealed rules. It knows
/// no database: the site and the scrutineers' machines open by the same code.
/// </summary>
internal static class BoxOpener
{
    public static OpenedBox Open(
        BallotPaper paper, byte[] privateKey, IReadOnlyList<(byte[] Sealed, byte[] Hash)> envelopes)
    {
        List<Opened> opened = [.. envelopes.AsParallel().Select(e => Open(paper, privateKey, e.Sealed, e.Hash))];
        return new OpenedBox(
            [.. opened.Select(o => o.Vote).OfType<OpenedVote>().OrderBy(v => v.CheckCode, StringComparer.Ordinal)],
            [.. opened.Select(o => o.Rejected).OfType<RejectedEnvelope>()
                .OrderBy(r => r.Tracking, StringComparer.Ordinal)]);
    }

    private static Opened Open(BallotPaper paper, byte[] privateKey, byte[] envelope, byte[] hash)
    {
        // One for each envelope: an RSA object may not be shared among threads.
        using RSA rsa = RSA.Create();
        rsa.ImportPkcs8PrivateKey(privateKey, out _);
        string tracking = TrackingCode.Of(hash).ToString();
        if (!SHA256.HashData(envelope).AsSpan().SequenceEqual(hash)
            || SealedVote.Open(paper.Sheet, rsa, envelope) is not { } text
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
