namespace ToadLane.Counting.Elections.Marks;

/// <summary>Makes a result of marks that were added up.</summary>
/// <param name="Votes">Each candidate's, in units of <paramref name="Decimals"/>.</param>
/// <param name="Papers">The papers they came from.</param>
/// <param name="Decimals">The decimals of the votes.</param>
internal sealed record MarkOutcome(long[] Votes, SortedPapers Papers, int Decimals)
{
    /// <summary>Elects those with the most votes.</summary>
    public ElectionResult Result(IElectionRule rule, Election election) =>
        Result(rule, election, Seating.ByVotes(election, Votes));

    /// <summary>Elects by a ranking.</summary>
    public ElectionResult Result(IElectionRule rule, Election election, IEnumerable<IEnumerable<int>> levels)
    {
        var seating = Seating.Fill(election, levels);
        var unit = Enumerable.Range(Papers.Decimals, Decimals - Papers.Decimals).Aggregate(1L, (one, _) => one * 10);
        return new ElectionResult
        {
            Rule = rule.Name,
            Parameters = rule.Parameters,
            Winners = seating.Winners,
            Stages =
            [
                new ElectionStage
                {
                    Number = 1,
                    Action = StageAction.Marks,
                    Candidates = [],
                    Votes = [.. Votes],
                    Transfers = [],
                    NonTransferable = 0,
                    Lost = 0,
                    Quota = null,
                    Elected = seating.Winners,
                },
            ],
            Ties = seating.Ties,
            Rejected = Papers.Rejected,
            Decimals = Decimals,
            ValidVotes = Papers.Valid * unit,
            RejectedVotes = Papers.RejectedVotes * unit,
            Quota = null,
        };
    }
}
