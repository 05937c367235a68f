using ToadLane.PublicLog.Notes;
using ToadLane.PublicLog.Trees;

namespace ToadLane.PublicLog.Tests.Notes;

/// <summary>
/// What others published: the examples in the C2SP specifications, and an entry of Rekor, the public log of sigstore,
/// whose checkpoints carry signatures of the same type as ours. Nothing here was made by our code.
/// </summary>
public sealed class PublishedVectorTests
{
    private const string RekorKey =
        "rekor.sigstore.dev+c0d23d6a+AjBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABNhtmPtrWm3U1eQXBogSMdGvXwBcK5AW5i0hrZLO"
        + "C96l+smGNM7nwZ4QvFK/4sueRoVj//QP22Ni4Qt9DPfkWLc=";

    private const string RekorCheckpoint =
        "rekor.sigstore.dev - 2605736670972794746\n11956977\nbsvNvfX9esnxdaxvAUZ95z7/TqW8K/QCTTZ9488hhSE=\n"
        + "Timestamp: 1679575021729507429\n\n"
        + "— rekor.sigstore.dev wNI9ajBEAiBT4UXhcgXKxJAJrqoE4L5AHGpF9cMI/CaRt39/ulvMjQIgCyKEtY8LGT3cZyptA73dtP9p"
        + "yMuLN8T3XhPfG8P/VpA=\n";

    // RFC 6962's hash of the entry, as its own tree has it.
    private const string RekorLeaf = "27dbac48342e32d86ca2e056106ff7e94cd4a6ed2a12de00b7ffc57fc2f2c2e4";

    private const string RekorProof =
        """
        3f1221ed0d7c405db61b0ad3b7f661c69bfe78edf04f9cc9308157280cc078f3
        43dc68a51dc9810f1be1f1ab06f51010271dfa09d322c1eee5c5255c7f03a958
        9c3bb52fefd243164ee238e7c40c7721bf12dcbfc67a43b51ae9c1d6f8df27cf
        5cf566aeb4e101c8f6ced114fa450bdee0042fdfd470dc86ffc14c5197823252
        c173ec1516068a47769b36a124a3b8ff454d1239b280ceb0b0833e734f108feb
        33c63510a658c197ce6a9a60e4544f4306de8aaddc4adcdeb395e41a662c2490
        a53d4a13bffe11b29009bbbd073cb0b124019acbdbab1a5bca00b91718618571
        cdefdaf6418611cf4fdf2b44363362aef18cc513d0490beca513568d4b5f86d7
        493c15bd69ec404a3d8c5f443f28463a6c7609d335205a46c96f5eeea04a397d
        f2017227ad1f41da87c707647aa2b2af308f4f32c19c564c66378ebdee2ceed1
        08d3fd2ff04ea48f1db4f37b77c77ba68c9338da5364f6d82bab0566277c39a2
        212391d9c5218d3af59e1d8266c2e888c07f91e4caa2c4210e80c058f207b9f0
        ff6ef17eb8375a86cf192e229b7866a986cd3ec331e43efb8992a4dd4b31820c
        1265f0ce11e097ee0f9f07a69ab6420bff4968142633f873265b769a2111d411
        c447d9ff002a9569a5e562d1f880f35d4fdebe67e65661dec5bd5697ba2c2e91
        36349b0cecd1c87f216cde73effb87f1ce372b33e88231d70876602a08806c4b
        3e42964add9d10de9b112bf9996dd5f3d7373279c095f6d4636401ce4a73a493
        ef3ebd52c145b439f9d7f5258e73fdfdc5625e5e80da4502b66ce366499462f7
        dd29ff68a0cd214aa4a5a2847962c98f75f11c1973727cb108090cc0411134d1
        a73e5b5766f077934d4d2c307d5a02a63d1d31b6efb23f6847de1ac33345d56d
        0c20f6f7b6738b7eb7957b48b6fd750c6f997586a935f4235e7810876cc1674a
        9e040066dfe5f02004658386ac66cf0bb6ffe857ed71cb337c7f5545ecf4558b
        """;

    [Fact]
    public void A_checkpoint_of_another_public_log_is_read_and_its_signature_holds()
    {
        NoteKey key = NoteKey.Parse(RekorKey)!;
        SignedNote note = SignedNote.Parse(RekorCheckpoint)!;
        Assert.True(note.IsSignedBy(key));
        Assert.Equal(RekorCheckpoint, note.ToString());
        Assert.Equal(11_956_977, Checkpoint.Parse(note.Text)!.Size);
        Assert.False(SignedNote.Parse(RekorCheckpoint.Replace("11956977", "11956978", StringComparison.Ordinal))!
            .IsSignedBy(key));
    }

    [Fact]
    public void A_proof_of_another_public_log_leads_from_its_entry_to_its_signed_root()
    {
        TreeHash root = Checkpoint.Parse(SignedNote.Parse(RekorCheckpoint)!.Text)!.Root;
        TreeHash leaf = new(Convert.FromHexString(RekorLeaf));
        InclusionProof proof = new(
            11_864_576,
            11_956_977,
            [.. RekorProof.Split('\n').Select(hash => new TreeHash(Convert.FromHexString(hash)))]);
        Assert.True(proof.Proves(leaf, root));
        Assert.False((proof with { Index = proof.Index + 1 }).Proves(leaf, root));
        Assert.False((proof with { Hashes = proof.Hashes.RemoveAt(21) }).Proves(leaf, root));
    }

    [Fact]
    public void The_examples_of_the_specifications_are_read()
    {
        // signed-note: a text with an empty line in it; tlog-checkpoint: a log of 20,852,163 entries.
        SignedNote note = SignedNote.Parse(
            "Ognuno sta solo sul cuor della terra\ntrafitto da un raggio di sole:\n\ned è subito sera.\n\n"
            + "— quasimodo.example/salvatore NnugSzTjtVAewIS+Z/iJhUPeFDkO/5QQ2i5ddnGITLlC+EhfLW9oJKONrMouFSQU0xMc"
            + "Xxj99ihAQwaqP3ZekRwNtIc=\n")!;
        SignedNote checkpoint = SignedNote.Parse(
            "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n"
            + "— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q"
            + "1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n")!;
        Assert.EndsWith("\n\ned è subito sera.\n", note.Text, StringComparison.Ordinal);
        Assert.Equal("quasimodo.example/salvatore", Assert.Single(note.Signatures).Name);
        Assert.Equal(0x367ba04bu, note.Signatures[0].KeyId);
        Assert.Equal("example.com/behind-the-sofa", Checkpoint.Parse(checkpoint.Text)!.Origin);
        Assert.Equal(20_852_163, Checkpoint.Parse(checkpoint.Text)!.Size);
    }
}
