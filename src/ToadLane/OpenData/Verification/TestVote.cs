using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using ToadLane.Decisions.Ballots.Casting;
using ToadLane.Decisions.Ballots.Sealing;

namespace ToadLane.OpenData.Verification;

/// <summary>
/// A sealed vote that its voter tested instead of casting it, as their browser wrote it down: the text inside, and all
/// random numbers of the envelope. Anyone makes the envelope again from it and the decision's rule sheet.
/// </summary>
public sealed record TestVote
{
    public const string FirstFormat = "toadlane-test-vote-1";

    private const int KeyBytes = 32;
    private const int NonceBytes = 12;

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
    };

    public required string Format { get; init; }

    /// <summary>The council's GSS code.</summary>
    public required string Council { get; init; }

    public required Guid Decision { get; init; }

    /// <summary>What the voter was shown before they chose to test.</summary>
    public required string Tracking { get; init; }

    /// <summary>The canonical text of the vote, without the spaces that fill it up.</summary>
    public required string Text { get; init; }

    public required byte[] Key { get; init; }

    public required byte[] Seed { get; init; }

    public required byte[] Nonce { get; init; }

    /// <summary>Null when it is no such file.</summary>
    public static TestVote? Read(string? json)
    {
        try
        {
            TestVote? vote = JsonSerializer.Deserialize<TestVote>(json ?? "", Json);
            return vote is { Format: FirstFormat, Key.Length: KeyBytes, Seed.Length: KeyBytes }
                && vote.Nonce.Length == NonceBytes
                    ? vote
                    : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Makes the envelope again by this rule sheet, and compares.</summary>
    public TestVoteReport Check(RuleSheet sheet)
    {
        if (this.Council != sheet.Council || this.Decision != sheet.Decision)
        {
            return new TestVoteReport(TestVerdict.OfAnotherDecision, this.Tracking, []);
        }

        byte[] text = new byte[SealedVote.TextBytes(sheet.EnvelopeBytes)];
        text.AsSpan().Fill((byte)' ');
        byte[] said = System.Text.Encoding.UTF8.GetBytes(this.Text);
        if (said.Length > text.Length)
        {
            return new TestVoteReport(TestVerdict.NoVote, this.Tracking, []);
        }

        said.CopyTo(text, 0);
        byte[] envelope = RemadeVote.Make(sheet, text, new EnvelopeSecrets(this.Key, this.Seed, this.Nonce));
        if (TrackingCode.Of(SHA256.HashData(envelope)).ToString() != this.Tracking)
        {
            return new TestVoteReport(TestVerdict.AnotherEnvelope, this.Tracking, []);
        }

        BallotPaper paper = new(sheet);
        return BallotText.Read(text) is not var (_, choices) || paper.Refuses(choices) is not null
            ? new TestVoteReport(TestVerdict.NoVote, this.Tracking, [])
            : new TestVoteReport(
                TestVerdict.Holds, this.Tracking, [.. choices.Projects.Select(n => paper.Find(n)!.Title)]);
    }
}

/// <summary>What a test of a sealed vote showed.</summary>
/// <param name="Verdict">Whether the envelope of this tracking code holds this vote.</param>
/// <param name="Tracking">To compare with what the voter wrote down.</param>
/// <param name="Projects">Titles, in the order of their numbers; none for an empty ballot.</param>
public sealed record TestVoteReport(TestVerdict Verdict, string Tracking, IReadOnlyList<string> Projects);
