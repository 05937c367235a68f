using ToadLane.Counting.Elections;

namespace ToadLane.Counting.Certificates.Stages;

/// <summary>Whether the seats went to the best of a ranking, and ties to the first on the lot.</summary>
internal sealed class SeatCheck(Election election)
{
    private readonly List<int> _lot =
        [.. election.DrawnLot.Concat(election.Candidates.Select(candidate => candidate.Number)).Distinct()];

    /// <summary>How a tie that the lot decides is settled.</summary>
    public TieSettlement ByLot => election.DrawnLot.IsEmpty ? TieSettlement.FileOrder : TieSettlement.DrawnLot;

    /// <summary>The place of a candidate in the lot, by number.</summary>
    public int LotOf(int number) => _lot.IndexOf(number);

    /// <summary>Levels of candidates' numbers by their votes, those with most first.</summary>
    public IEnumerable<List<int>> ByVotes(IReadOnlyList<long> votes) => election.Candidates
        .Where(candidate => !candidate.IsWithdrawn)
        .GroupBy(candidate => votes[candidate.Number - 1])
        .OrderByDescending(group => group.Key)
        .Select(group => group.Select(candidate => candidate.Number).ToList());

    /// <summary>Holds winners and ties against a ranking. Guaranteed places are only counted.</summary>
    public IEnumerable<Flaw?> Flaws(
        ElectionResult result, IEnumerable<IEnumerable<int>> levels, IEnumerable<ElectionTie> earlierTies)
    {
        if (!election.Guarantees.IsEmpty)
        {
            yield return GuaranteeFlaw(result);
            yield break;
        }

        var (winners, ties) = Seats(levels);
        yield return Flaw.Unless(Row(result.Winners), Row(winners), () => "the winners");
        yield return TieFlaw(result, [.. earlierTies, .. ties]);
    }

    /// <summary>Whether every class has its places.</summary>
    public Flaw? GuaranteeFlaw(ElectionResult result) => election.Guarantees
        .Select(each => (Guarantee: each, Elected: each.Candidates.Count(result.Winners.Contains)))
        .Where(pair => pair.Elected > pair.Guarantee.AtMost || pair.Elected < Math.Min(
            pair.Guarantee.AtLeast,
            pair.Guarantee.Candidates.Distinct().Count(number => !election.Candidates[number - 1].IsWithdrawn)))
        .Select(pair => new Flaw(
            $"how many are elected of {pair.Guarantee.Class}",
            $"{pair.Elected}",
            $"from {pair.Guarantee.AtLeast} to {pair.Guarantee.AtMost}"))
        .FirstOrDefault();

    /// <summary>The first published tie that is not as worked out, or null.</summary>
    public static Flaw? TieFlaw(ElectionResult result, IReadOnlyList<ElectionTie> worked) => Flaw.Unless(
        result.Ties.Length, worked.Count, () => "how many ties there are") ?? result.Ties.Zip(worked).Index()
        .Select(pair => Flaw.Unless(Text(pair.Item.First), Text(pair.Item.Second), () => $"tie {pair.Index + 1}"))
        .FirstOrDefault(flaw => flaw is not null);

    public static string Row<T>(IEnumerable<T> values) => string.Join(", ", values);

    private static string Text(ElectionTie tie) =>
        $"{tie.Question} of {Row(tie.Candidates)} at {tie.Stage}: {tie.Chosen}, {tie.SettledBy} {tie.EarlierStage}";

    private (List<int> Winners, List<ElectionTie> Ties) Seats(IEnumerable<IEnumerable<int>> levels)
    {
        List<int> winners = [];
        List<ElectionTie> ties = [];
        foreach (var level in levels)
        {
            List<int> equals = [.. level.OrderBy(LotOf)];
            while (equals.Count > 0 && winners.Count < election.Seats)
            {
                if (equals.Count > election.Seats - winners.Count)
                {
                    ties.Add(new ElectionTie(1, TieQuestion.Election, [.. equals.Order()], equals[0], ByLot, null));
                }

                winners.Add(equals[0]);
                equals.RemoveAt(0);
            }
        }

        return (winners, ties);
    }
}
