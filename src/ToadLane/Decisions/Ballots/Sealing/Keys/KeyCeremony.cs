using System.Security.Cryptography;

namespace ToadLane.Decisions.Ballots.Sealing.Keys;

/// <summary>
/// Makes the key pair of a decision away from any server, and splits what opens it among scrutineers. Nothing of it is
/// kept but what is handed out.
/// </summary>
public static class KeyCeremony
{
    public const int MostShares = 20;
    private const int KeyBits = 3072;

    /// <summary>The files to hand out, or why so many shares cannot be made.</summary>
    public static Outcome<NewKey> Make(string decision, int shares, int needed)
    {
        if (needed < 2 || shares < needed || shares > MostShares)
        {
            return KeyRefusals.SharesAreWrong(MostShares);
        }

        using RSA pair = RSA.Create(KeyBits);
        byte[] privateKey = pair.ExportPkcs8PrivateKey();
        byte[] wrapping = RandomNumberGenerator.GetBytes(KeyLock.KeyBytes);
        byte[] locked = KeyLock.Lock(wrapping, decision, privateKey);
        List<KeyShare> parts = [.. SecretShares.Split(wrapping, shares, needed)
            .Select((value, at) => new KeyShare(decision, at + 1, value))];
        CryptographicOperations.ZeroMemory(privateKey);
        CryptographicOperations.ZeroMemory(wrapping);
        PublicKeyFile open = new()
        {
            Format = PublicKeyFile.FirstFormat,
            Decision = decision,
            PublicKey = pair.ExportSubjectPublicKeyInfo(),
            Shares = new KeyShares(needed, [.. parts.Select(p => p.Hash)]),
        };
        return new NewKey(open, [.. parts.Select(part => new ShareFile
        {
            Format = ShareFile.FirstFormat,
            Decision = decision,
            Number = part.Number,
            Needed = needed,
            Shares = shares,
            Share = part.Print(),
            LockedKey = locked,
        })]);
    }

    /// <summary>
    /// The private key (PKCS 8) out of enough good shares of the key that was sealed; or which is wrong.
    /// </summary>
    public static Outcome<byte[]> Open(RuleSheet sheet, IReadOnlyList<ShareFile> files)
    {
        if (sheet.Shares is not { } sealedShares)
        {
            return KeyRefusals.NotForScrutineers;
        }

        List<(int Number, byte[] Value)> good = [];
        foreach (ShareFile file in files.DistinctBy(f => f.Number))
        {
            if (file.Open() is not { } share)
            {
                return KeyRefusals.ShareIsMistyped(file.Number);
            }

            if (sealedShares.Hashes.ElementAtOrDefault(file.Number - 1) != share.Hash)
            {
                return KeyRefusals.ShareIsNotOfThisKey(file.Number);
            }

            good.Add((share.Number, share.Value));
        }

        if (good.Count < sealedShares.Needed)
        {
            return KeyRefusals.TooFewShares(good.Count, sealedShares.Needed);
        }

        byte[] wrapping = SecretShares.Combine(good);
        byte[]? key = files.Select(f => KeyLock.Unlock(wrapping, f.Decision, f.LockedKey)).FirstOrDefault(Fits);
        return key is null ? KeyRefusals.LockedKeyIsDamaged : key;

        bool Fits(byte[]? opened)
        {
            using RSA pair = RSA.Create();
            try
            {
                pair.ImportPkcs8PrivateKey(opened, out _);
                return pair.ExportSubjectPublicKeyInfo().AsSpan().SequenceEqual(sheet.PublicKey);
            }
            catch (CryptographicException)
            {
                return false;
            }
        }
    }
}

/// <summary>What a key ceremony makes: the file for the council, and one for each scrutineer.</summary>
public sealed record NewKey(PublicKeyFile Open, IReadOnlyList<ShareFile> Shares);
