using System.Collections.Immutable;
using System.Globalization;
using ToadLane.Counting.Elections.Engine;

namespace ToadLane.Counting.Elections;

/// <summary>
/// <c>alternative-vote</c>: a paper is a vote for the first candidate on it who is still in; while nobody has more than
/// half of the votes still in the count, the one with the fewest goes out (as in Parliamentary Voting System and
/// Constituencies Act 2011, section 9, which never came into force). It fills one seat.
/// </summary>
public sealed record AlternativeVote : IElectionRule
{
    /// <summary>The name of the rule.</summary>
    public const string RuleName = "alternative-vote";

    /// <inheritdoc />
    public string Name => RuleName;

    /// <summary>What is made of skipped and shared ranks; papers cannot be shared out.</summary>
    public MarkReading Marks { get; init; }

    /// <summary>How a tie for the fewest votes is settled before the lot.</summary>
    public LookBack LookBack { get; init; }

    /// <summary>When the count ends; who is elected is the same.</summary>
    public StopAt Stop { get; init; }

    /// <inheritdoc />
    public ImmutableArray<CountParameter> Parameters =>
    [
        new("marks", SettingWord.Of(Marks)),
        new("look-back", SettingWord.Of(LookBack)),
        new("stop", SettingWord.Of(Stop)),
    ];

    /// <inheritdoc />
    /// <exception cref="ArgumentException">There is more than one seat, or nobody stands.</exception>
    /// <exception cref="OperationCanceledException">The caller stopped it.</exception>
    public ElectionResult Count(Election election, RankedPapers papers, CountWatch watch)
    {
        Check(election);
        var read = ReadPapers.Of(election, papers, Marks);
        var count = new AlternativeVoteCount(
            election, this, new PreferenceParcels(election.Candidates.Length, read.Papers));
        count.Run(watch);
        return new ElectionResult
        {
            Rule = Name,
            Parameters = Parameters,
            Winners = count.Stages[^1].Elected,
            Stages = count.Stages,
            Ties = count.Ties,
            Rejected = read.Rejected,
            Decimals = papers.PartsOfVote.ToString(CultureInfo.InvariantCulture).Length - 1,
            ValidVotes = read.Papers.Total,
            RejectedVotes = read.RejectedParts,
            Quota = count.Stages[^1].Quota,
        };
    }

    private void Check(Election election)
    {
        if (election.Seats != 1 || election.Standing == 0)
        {
            throw new ArgumentException(
                $"It fills one seat, and here are {election.Seats} for {election.Standing} candidates.",
                nameof(election));
        }

        if (!election.Guarantees.IsEmpty)
        {
            throw new ArgumentException("This rule cannot keep places for classes of candidates.", nameof(election));
        }

        if (Marks == MarkReading.Share)
        {
            throw new ArgumentException("The alternative vote cannot share out a paper.", nameof(election));
        }
    }
}
