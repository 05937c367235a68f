using ToadLane.PublicLog.Notes;
using ToadLane.PublicLog.Tests.Notes;
using ToadLane.PublicLog.Trees;
using ToadLane.PublicLog.Witnessing;

namespace ToadLane.PublicLog.Tests.Witnessing;

/// <summary>Each answer that the specification of tlog-witness asks for, and no other.</summary>
public sealed class WitnessTests : IDisposable
{
    private const string Origin = "toadlane.example/rochdale/2026";

    private static readonly StoredNodes Nodes =
        StoredNodes.Over(Enumerable.Range(0, 20).Select(n => TreeHash.OfLeaf([(byte)n])));

    private readonly NoteSigner log = NoteTests.NewSigner(Origin);

    public void Dispose() => this.log.Dispose();

    [Theory]
    [InlineData(0, 7)]
    [InlineData(7, 7)]
    [InlineData(7, 20)]
    public void A_tree_that_continues_the_known_one_is_witnessed(int known, int next)
    {
        WitnessRequest request = WitnessRequest.Parse(this.Request(known, next).ToString())!;
        Checkpoint? last = known == 0 ? null : At(known);
        Assert.Equal(WitnessVerdict.Witnessed, WitnessRule.Judge(request, this.log.Key, last));
    }

    [Fact]
    public void Another_size_than_the_known_one_is_a_conflict() =>
        Assert.Equal(
            WitnessVerdict.AnotherSize, WitnessRule.Judge(this.Request(5, 20), this.log.Key, At(7)));

    [Fact]
    public void The_same_size_with_another_root_is_a_conflict()
    {
        Checkpoint forked = At(7) with { Root = Nodes.RootAt(8) };
        Assert.Equal(WitnessVerdict.AnotherSize, WitnessRule.Judge(this.Request(7, 7), this.log.Key, forked));
    }

    [Fact]
    public void A_forked_tree_is_refused()
    {
        Checkpoint seen = At(7) with { Root = Nodes.RootAt(6) };
        Assert.Equal(WitnessVerdict.NotConsistent, WitnessRule.Judge(this.Request(7, 20), this.log.Key, seen));
    }

    [Fact]
    public void A_log_that_nobody_named_is_unknown()
    {
        using NoteSigner other = NoteTests.NewSigner("another.example");
        Assert.Equal(WitnessVerdict.UnknownLog, WitnessRule.Judge(this.Request(0, 7), null, null));
        Assert.Equal(WitnessVerdict.UnknownLog, WitnessRule.Judge(this.Request(0, 7), other.Key, null));
    }

    [Fact]
    public void A_checkpoint_that_the_log_did_not_sign_is_forbidden()
    {
        using NoteSigner impostor = NoteTests.NewSigner(Origin);
        Assert.Equal(
            WitnessVerdict.NotSignedByTheLog, WitnessRule.Judge(this.Request(0, 7), impostor.Key, null));
    }

    [Fact]
    public void An_old_size_above_the_new_one_is_unreadable() =>
        Assert.Equal(
            WitnessVerdict.Unreadable,
            WitnessRule.Judge(this.Request(7, 7) with { OldSize = 8 }, this.log.Key, At(8)));

    [Theory]
    [InlineData("old 1")]
    [InlineData("old 01\n\n")]
    [InlineData("new 1\n\n")]
    [InlineData("old 1\nnot a hash\n\n")]
    public void What_is_not_a_request_is_not_read(string start) =>
        Assert.Null(WitnessRequest.Parse(start + At(7).SignedBy(this.log)));

    [Fact]
    public void A_proof_longer_than_any_can_be_is_not_read()
    {
        WitnessRequest request = this.Request(7, 20);
        TreeHash[] many = [.. Enumerable.Repeat(Nodes.RootAt(7), WitnessRequest.MostHashes + 1)];
        Assert.Null(WitnessRequest.Parse((request with { Hashes = [.. many] }).ToString()));
        Assert.NotNull(WitnessRequest.Parse((request with { Hashes = [.. many[1..]] }).ToString()));
    }

    private static Checkpoint At(int size) => new(Origin, size, Nodes.RootAt(size));

    private WitnessRequest Request(int known, int next) =>
        new(known, ConsistencyProof.Make(known, next, Nodes).Hashes, At(next).SignedBy(this.log));
}
