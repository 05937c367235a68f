using System.Security.Cryptography;
using ToadLane.Decisions.Ballots.Sealing;
using ToadLane.Decisions.Ballots.Sealing.Keys;

namespace ToadLane.Tests.Decisions.Ballots.Sealing.Keys;

public sealed class KeyCeremonyTests
{
    private static readonly NewKey Made = Make(5, 3);

    private static readonly RuleSheet Sheet = SheetOf(Made);

    [Fact]
    public void Any_three_of_five_shares_open_and_any_two_open_nothing()
    {
        foreach (IReadOnlyList<ShareFile> some in Subsets(Made.Shares))
        {
            Outcome<byte[]> outcome = KeyCeremony.Open(Sheet, some);
            if (outcome.Succeeded(out byte[]? key, out Refusal? refusal))
            {
                using RSA pair = RSA.Create();
                pair.ImportPkcs8PrivateKey(key, out _);
                Assert.True(some.Count >= 3);
                Assert.Equal(Made.Open.PublicKey, pair.ExportSubjectPublicKeyInfo());
            }
            else
            {
                Assert.True(some.Count < 3);
                Assert.Equal("key-shares-are-too-few", refusal.Code);
            }
        }
    }

    [Fact]
    public void Fewer_shares_than_needed_give_another_key_and_the_same_share_twice_is_one()
    {
        List<(int, byte[])> two = [.. Made.Shares.Take(2).Select(s => (s.Number, s.Open()!.Value))];
        byte[] guess = SecretShares.Combine(two);

        Assert.Null(KeyLock.Unlock(guess, "green", Made.Shares[0].LockedKey));
        ShareFile[] repeated = [Made.Shares[0], Made.Shares[0], Made.Shares[1]];
        Assert.False(KeyCeremony.Open(Sheet, repeated).Succeeded(out _, out Refusal? refusal));
        Assert.Equal("2 good shares are here, and 3 are needed. Nothing was opened.", refusal.Message);
    }

    [Fact]
    public void A_changed_share_and_a_share_of_another_key_are_named()
    {
        ShareFile other = Make(5, 3).Shares[1];
        string letters = Made.Shares[1].Share;
        ShareFile mistyped = Made.Shares[1] with { Share = (letters[0] == 'A' ? 'B' : 'A') + letters[1..] };
        ShareFile damaged = Made.Shares[0] with { LockedKey = [1, .. Made.Shares[0].LockedKey[1..]] };

        Assert.Equal("key-share-is-another", CodeOf([Made.Shares[0], other, Made.Shares[2]]));
        Assert.Equal("key-share-is-mistyped", CodeOf([Made.Shares[0], mistyped, Made.Shares[2]]));
        Assert.Equal("", CodeOf([damaged, Made.Shares[1], Made.Shares[2]]));
        ShareFile[] allDamaged = [.. Made.Shares.Select(s => s with { LockedKey = damaged.LockedKey })];
        Assert.Equal("locked-key-is-damaged", CodeOf(allDamaged));
    }

    [Fact]
    public void Every_wrong_letter_of_a_printed_share_is_noticed()
    {
        ShareFile share = Made.Shares[4];
        for (int at = 0; at < share.Share.Length; at++)
        {
            char letter = share.Share[at];
            if (letter != '-')
            {
                string wrong = share.Share[..at] + (letter == 'X' ? 'Y' : 'X') + share.Share[(at + 1)..];
                Assert.Null(KeyShare.Read("green", 5, wrong));
            }
        }

        Assert.Null(KeyShare.Read("green", 4, share.Share));
        Assert.Null(KeyShare.Read("blue", 5, share.Share));
        Assert.NotNull(KeyShare.Read("green", 5, share.Share.Replace("-", " ").ToLowerInvariant()));
    }

    [Theory]
    [InlineData(5, 1)]
    [InlineData(2, 3)]
    [InlineData(21, 3)]
    public void A_key_that_one_could_open_alone_or_nobody_could_is_not_made(int shares, int needed)
    {
        Assert.False(KeyCeremony.Make("green", shares, needed).Succeeded(out _, out Refusal? refusal));
        Assert.Equal("key-shares-are-wrong", refusal.Code);
    }

    [Fact]
    public void Every_byte_but_nought_has_an_inverse() => Assert.All(
        Enumerable.Range(1, 255), b => Assert.Equal(1, ByteField.Multiply((byte)b, ByteField.Invert((byte)b))));

    // FIPS 197, section 4.2: {57} times {83} is {c1}, and {57} times {13} is {fe}.
    [Fact]
    public void The_field_is_the_one_of_the_standard()
    {
        Assert.Equal(0xC1, ByteField.Multiply(0x57, 0x83));
        Assert.Equal(0xFE, ByteField.Multiply(0x57, 0x13));
    }

    private static string CodeOf(IReadOnlyList<ShareFile> shares) =>
        KeyCeremony.Open(Sheet, shares).Succeeded(out _, out Refusal? refusal) ? "" : refusal.Code;

    private static NewKey Make(int shares, int needed) =>
        KeyCeremony.Make("green", shares, needed).Succeeded(out NewKey? made, out Refusal? refusal)
            ? made
            : throw new InvalidOperationException(refusal.Message);

    private static IEnumerable<IReadOnlyList<ShareFile>> Subsets(IReadOnlyList<ShareFile> all) =>
        Enumerable.Range(1, (1 << all.Count) - 1)
            .Select(bits => all.Where((_, at) => (bits & (1 << at)) != 0).ToList());

    private static RuleSheet SheetOf(NewKey made) => new()
    {
        Format = RuleSheet.FirstFormat,
        Council = "E08000005",
        Decision = Guid.NewGuid(),
        Title = "Green",
        OpensAt = DateTime.UnixEpoch,
        ClosesAt = DateTime.UnixEpoch,
        BudgetPence = 1,
        BallotStyle = "WithinBudget",
        CountingRule = "Greedy",
        Utility = "cost",
        Completion = "none",
        MinimumAge = 16,
        TieSeed = "5eed",
        ElectorateSize = 1,
        KeyHolding = RuleSheet.ScrutineersCount,
        PublicKey = made.Open.PublicKey,
        EnvelopeBytes = 500,
        Options = [],
        Shares = made.Open.Shares,
    };
}
