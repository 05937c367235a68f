namespace ToadLane.Decisions.Ballots.Sealing;

/// <summary>The random numbers of one envelope: with them anyone makes the same envelope again.</summary>
/// <param name="Key">Of AES-256.</param>
/// <param name="Seed">Of the padding in which the key was wrapped (RFC 8017, section 7.1.1).</param>
/// <param name="Nonce">Of AES-GCM.</param>
internal sealed record EnvelopeSecrets(byte[] Key, byte[] Seed, byte[] Nonce);
