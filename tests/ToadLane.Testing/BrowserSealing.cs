using System.Security.Cryptography;
using System.Text;
using ToadLane.Decisions.Ballots.Sealing;

namespace ToadLane.Testing;

/// <summary>
/// Seals as a voter's browser does, written apart from the site's own sealing, so that whatever a hostile browser might
/// seal can be tried.
/// </summary>
public static class BrowserSealing
{
    private const int HeaderBytes = 1 + 384 + 12 + 16;

    /// <summary>The canonical text of these choices.</summary>
    public static string Text(string checkCode, params int[] projects) =>
        $$"""{"check":"{{checkCode}}","choices":[{{string.Join(',', projects)}}]}""";

    /// <summary>An envelope of the right length around any text that is not too long.</summary>
    public static byte[] Seal(RuleSheet sheet, string text) => Seal(sheet, text, RandomNumberGenerator.GetBytes(32));

    public static byte[] Seal(RuleSheet sheet, string text, byte[] key)
    {
        byte[] plain = new byte[sheet.EnvelopeBytes - HeaderBytes];
        plain.AsSpan().Fill((byte)' ');
        Encoding.UTF8.GetBytes(text, plain);
        byte[] envelope = new byte[sheet.EnvelopeBytes];
        using RSA rsa = RSA.Create();
        rsa.ImportSubjectPublicKeyInfo(sheet.PublicKey, out _);
        using AesGcm aes = new(key, 16);
        envelope[0] = 1;
        rsa.Encrypt(key, RSAEncryptionPadding.OaepSHA256).CopyTo(envelope, 1);
        RandomNumberGenerator.Fill(envelope.AsSpan(385, 12));
        aes.Encrypt(
            envelope.AsSpan(385, 12),
            plain,
            envelope.AsSpan(HeaderBytes),
            envelope.AsSpan(397, 16),
            Encoding.UTF8.GetBytes($"toadlane-vote-1\n{sheet.Council}\n{sheet.Decision:D}"));
        return envelope;
    }
}
