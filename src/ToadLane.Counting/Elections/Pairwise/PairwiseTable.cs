using System.Collections.Immutable;

namespace ToadLane.Counting.Elections.Pairwise;

/// <summary>For every two candidates, how many papers prefer the one to the other.</summary>
public sealed class PairwiseTable
{
    /// <summary>The most candidates that a table is made for: it grows with their square.</summary>
    public const int MostCandidates = 2_000;

    private readonly long[] _prefer;

    private PairwiseTable(ImmutableArray<int> standing, int candidates, long[] prefer)
    {
        Standing = standing;
        Candidates = candidates;
        _prefer = prefer;
    }

    /// <summary>How many candidates are on the papers, the withdrawn too.</summary>
    public int Candidates { get; }

    /// <summary>The numbers of those who are compared: everybody who has not withdrawn.</summary>
    public ImmutableArray<int> Standing { get; }

    /// <summary>A table as published, row by row.</summary>
    internal static PairwiseTable Of(ImmutableArray<int> standing, int candidates, long[] prefer) =>
        new(standing, candidates, prefer);

    /// <summary>Compares every two candidates on every paper.</summary>
    /// <exception cref="ArgumentException">There are more than <see cref="MostCandidates"/>.</exception>
    /// <exception cref="OperationCanceledException">The caller stopped it.</exception>
    public static PairwiseTable Of(Election election, RankedPapers papers, Unranked unranked, CountWatch watch)
    {
        if (election.Candidates.Length > MostCandidates)
        {
            throw new ArgumentException($"{election.Candidates.Length} candidates are too many to compare in pairs.");
        }

        var tally = new PairwiseTally(election.Candidates.Length);
        for (var paper = 0; paper < papers.Distinct; paper++)
        {
            if ((paper & 0xFFF) == 0)
            {
                watch.Cancellation.ThrowIfCancellationRequested();
                watch.Progress?.Report(new CountProgress("Comparing candidates in pairs", paper, papers.Distinct));
            }

            tally.Add(papers.MarksOf(paper), papers.CountOf(paper));
        }

        return new PairwiseTable(
            [.. election.Candidates.Where(candidate => !candidate.IsWithdrawn).Select(candidate => candidate.Number)],
            election.Candidates.Length,
            tally.Table(unranked));
    }

    /// <summary>How many votes prefer one candidate to another, in units of the papers; by their numbers.</summary>
    public long Prefer(int candidate, int other) => _prefer[((candidate - 1) * Candidates) + other - 1];

    /// <summary>By how much one candidate beats another; below nought when beaten.</summary>
    public long Margin(int candidate, int other) => Prefer(candidate, other) - Prefer(other, candidate);

    /// <summary>The number of the candidate who beats every other one (the Condorcet winner), or null.</summary>
    public int? BeatsAll
    {
        get
        {
            foreach (var candidate in Standing)
            {
                if (Standing.All(other => other == candidate || Margin(candidate, other) > 0))
                {
                    return candidate;
                }
            }

            return null;
        }
    }

    /// <summary>How strong a majority is: nought when there is none.</summary>
    internal long Strength(int candidate, int other, PairStrength strength) => Margin(candidate, other) switch
    {
        <= 0 => 0,
        var margin => strength == PairStrength.Margins ? margin : Prefer(candidate, other),
    };
}
