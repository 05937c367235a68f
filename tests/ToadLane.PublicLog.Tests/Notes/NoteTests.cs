using System.Text;
using ToadLane.PublicLog.Notes;
using ToadLane.PublicLog.Trees;

namespace ToadLane.PublicLog.Tests.Notes;

public sealed class NoteTests
{
    private const string Origin = "toadlane.example/rochdale/2026";

    private static readonly StoredNodes Nodes = StoredNodes.Over([TreeHash.OfLeaf("one"u8), TreeHash.OfLeaf("two"u8)]);

    [Fact]
    public void A_signed_checkpoint_is_read_back_and_verified()
    {
        using NoteSigner log = NewSigner(Origin);
        Checkpoint checkpoint = new(Origin, 2, Nodes.RootAt(2));
        SignedNote note = SignedNote.Parse(checkpoint.SignedBy(log).ToString())!;
        Assert.True(note.IsSignedBy(log.Key));
        Assert.Equal(checkpoint, Checkpoint.Parse(note.Text));
        Assert.Equal(log.Key.ToString(), NoteKey.Parse(log.Key.ToString())!.ToString());
    }

    [Fact]
    public void Every_changed_bit_of_a_checkpoint_is_noticed()
    {
        using NoteSigner log = NewSigner(Origin);
        byte[] note = Encoding.UTF8.GetBytes(new Checkpoint(Origin, 2, Nodes.RootAt(2)).SignedBy(log).ToString());
        for (int bit = 0; bit < note.Length * 8; bit++)
        {
            byte[] changed = [.. note];
            changed[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.False(SignedNote.Parse(changed) is { } read && read.IsSignedBy(log.Key), $"bit {bit}");
        }
    }

    [Fact]
    public void A_note_with_a_false_line_of_a_known_key_is_not_believed()
    {
        using NoteSigner log = NewSigner(Origin);
        using NoteSigner witness = NewSigner("witness.example");
        SignedNote note = new Checkpoint(Origin, 2, Nodes.RootAt(2)).SignedBy(log).With(witness.Sign("another text\n"));
        Assert.True(note.IsSignedBy(log.Key));
        Assert.False(note.IsSignedBy(witness.Key));
    }

    [Theory]
    [InlineData("")]
    [InlineData("text\n")]
    [InlineData("text\n\n")]
    [InlineData("text\n\n- name AAAAAAAA\n")]
    [InlineData("text\n\n— name AAAA\n")]
    [InlineData("text\n\n— na me AAAAAAAA\n")]
    [InlineData("text\n\n— name AAAAAAAA")]
    [InlineData("te\txt\n\n— name AAAAAAAA\n")]
    public void What_is_not_a_note_is_refused(string text) =>
        Assert.Null(SignedNote.Parse(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void A_note_with_too_many_lines_is_refused()
    {
        string lines = string.Concat(Enumerable.Repeat("— name AAAAAAAA\n", SignedNote.MostSignatures + 1));
        Assert.Null(SignedNote.Parse("text\n\n" + lines));
        Assert.NotNull(SignedNote.Parse("text\n\n" + lines[..^16]));
    }

    [Theory]
    [InlineData("log\n-1\nqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqo=\n")]
    [InlineData("log\n01\nqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqo=\n")]
    [InlineData("log\n1\nqqqq\n")]
    [InlineData("log\n1\n\n")]
    [InlineData("\n1\nqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqo=\n")]
    [InlineData("log\n99999999999999999999\nqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqo=\n")]
    public void What_is_not_a_checkpoint_is_refused(string text) => Assert.Null(Checkpoint.Parse(text));

    [Theory]
    [InlineData("name")]
    [InlineData("name+00000000+AAAA")]
    [InlineData("na me+00000000+AgAA")]
    [InlineData("+00000000+AgAA")]
    public void What_is_not_a_key_is_refused(string text) => Assert.Null(NoteKey.Parse(text));

    [Fact]
    public void A_key_on_another_curve_is_refused()
    {
        using var other = System.Security.Cryptography.ECDsa.Create(
            System.Security.Cryptography.ECCurve.NamedCurves.nistP384);
        Assert.Throws<ArgumentException>(() => new NoteKey("name", other.ExportSubjectPublicKeyInfo()));
    }

    [Fact]
    public void A_proof_file_proves_its_entry_and_no_other()
    {
        using NoteSigner log = NewSigner(Origin);
        using NoteSigner stranger = NewSigner(Origin);
        SignedNote note = new Checkpoint(Origin, 2, Nodes.RootAt(2)).SignedBy(log);
        LogProof proof = LogProof.Parse(new LogProof(1, InclusionProof.Make(1, 2, Nodes).Hashes, note).ToString())!;
        Assert.True(proof.Proves(TreeHash.OfLeaf("two"u8), log.Key));
        Assert.False(proof.Proves(TreeHash.OfLeaf("one"u8), log.Key));
        Assert.False(proof.Proves(TreeHash.OfLeaf("two"u8), stranger.Key));
        Assert.NotNull(LogProof.Parse(WithIndex(proof, "extra AAAA\nindex 1")));
        Assert.Null(LogProof.Parse(WithIndex(proof, "index 01")));
    }

    private static string WithIndex(LogProof proof, string line) =>
        proof.ToString().Replace("index 1", line, StringComparison.Ordinal);

    internal static NoteSigner NewSigner(string name) => NoteSigner.From(name, NoteSigner.NewKey());
}
