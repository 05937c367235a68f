using System.Collections.Immutable;

namespace ToadLane.Counting.Elections.Marks;

/// <summary>
/// <c>approval</c>: a paper is a vote for every candidate it approves, and most votes win (Brams and Fishburn,
/// "Approval Voting", American Political Science Review 72, 1978).
/// </summary>
public sealed record Approval : IElectionRule
{
    /// <summary>The name of the rule.</summary>
    public const string RuleName = "approval";

    /// <inheritdoc />
    public string Name => RuleName;

    /// <summary>
    /// Down to which rank candidates are approved. Null approves everybody who is on the paper; where voters give
    /// grades, everybody whose grade is worth more than nothing.
    /// </summary>
    public int? Ranks { get; init; }

    /// <inheritdoc />
    public ImmutableArray<CountParameter> Parameters =>
        [new("ranks", Ranks is { } ranks ? FormattableString.Invariant($"{ranks}") : Setting.None)];

    /// <inheritdoc />
    /// <exception cref="OperationCanceledException">The caller stopped it.</exception>
    public ElectionResult Count(Election election, RankedPapers papers, CountWatch watch)
    {
        var votes = new long[election.Candidates.Length];
        var sorted = new SortedPapers(election, papers).Each(
            (marks, count) =>
            {
                for (var at = 0; at < marks.Length; at++)
                {
                    if (Approves(election, marks.Ranks[at]))
                    {
                        votes[marks.Places[at]] += count;
                    }
                }

                return null;
            },
            watch);
        return new MarkOutcome(votes, sorted, sorted.Decimals).Result(this, election);
    }

    private bool Approves(Election election, int rank) => Ranks is { } last
        ? rank <= last
        : election.Grades.IsEmpty || (rank <= election.Grades.Length && election.Grades[rank - 1].Points > 0);
}
