using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using ToadLane.Storage;

namespace ToadLane.Decisions.Ballots.Sealing.Keys;

/// <summary>
/// Takes the public key that scrutineers made for a decision, until its ballot is published. Uploading again replaces
/// it.
/// </summary>
public sealed class UploadDecisionKey(ToadLaneDb db, TimeProvider clock)
{
    private const int KeyBits = 3072;

    public async Task<Outcome<DecisionKey>> RunAsync(
        DecisionId id, string file, Actor actor, CancellationToken cancel)
    {
        if (WhoMay.Refuses(actor, Act.UploadDecisionKey) is { } notYours)
        {
            return notYours;
        }

        Decision? decision = await db.HoldAsync(id, cancel);
        if (decision is null)
        {
            return DecisionRefusals.NoSuchDecision;
        }

        PublicKeyFile? open = PublicKeyFile.Read(file);
        if (Refuses(decision, open) is { } refusal)
        {
            return refusal;
        }

        DateTime now = clock.GetUtcNow().UtcDateTime;
        DecisionKey? key = await db.DecisionKeys.SingleOrDefaultAsync(k => k.DecisionId == id, cancel);
        if (key is null)
        {
            key = new DecisionKey { DecisionId = id, File = "", ByName = "" };
            db.DecisionKeys.Add(key);
        }

        (key.File, key.At, key.ByName) = (open!.ToJson(), now, actor.Name);
        string print = Convert.ToHexStringLower(SHA256.HashData(open.PublicKey));
        db.Record(new Deed(actor, Act.UploadDecisionKey, "decision", id.Value, print), now);
        await db.SaveChangesAsync(cancel);
        return key;
    }

    private static Refusal? Refuses(Decision decision, PublicKeyFile? open) => (decision, open) switch
    {
        ({ Publication: not null }, _) => KeyRefusals.KeyIsFixed,
        ({ Rules.KeyHolding: not KeyHolding.ScrutineersCount }, _) => KeyRefusals.NotForScrutineers,
        (_, null) => KeyRefusals.NotAKeyFile,
        _ when open.Decision != decision.Slug => KeyRefusals.KeyOfAnotherDecision(open.Decision),
        _ when open.Shares.Needed < 2 || open.Shares.Hashes.Count < open.Shares.Needed
            || open.Shares.Hashes.Count > KeyCeremony.MostShares =>
            KeyRefusals.SharesAreWrong(KeyCeremony.MostShares),
        _ => IsStrong(open.PublicKey) ? null : KeyRefusals.KeyIsTooWeak,
    };

    private static bool IsStrong(byte[] publicKey)
    {
        using RSA key = RSA.Create();
        try
        {
            key.ImportSubjectPublicKeyInfo(publicKey, out _);
            return key.KeySize == KeyBits;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
