using ToadLane.Counting.Elections;
using ToadLane.Counting.Elections.Pairwise;

namespace ToadLane.Counting.Certificates.Stages;

/// <summary>
/// Checks results of rules that compare candidates in pairs: the table against the papers, the paths or the kept
/// majorities against the table, and the order against those.
/// </summary>
internal sealed class PairCheck(Election election, ElectionResult result, PaperSums sums)
{
    private readonly SeatCheck _seats = new(election);
    private readonly int[] _standing =
        [.. election.Candidates.Where(candidate => !candidate.IsWithdrawn).Select(candidate => candidate.Number)];

    public IEnumerable<Flaw?> Flaws(IElectionRule rule, long unitsOfPart)
    {
        yield return Flaw.Unless(result.Stages.Length, 1, () => "how many stages there are");
        if (result.Pairwise is not { } pairs)
        {
            yield return new Flaw("the pairs", "nothing", "a table of them");
            yield break;
        }

        var unranked = (rule as Schulze)?.Unranked ?? ((RankedPairs)rule).Unranked;
        var strength = (rule as Schulze)?.Strength ?? ((RankedPairs)rule).Strength;
        yield return Flaw.Unless(pairs.Strength, strength, () => "what makes a majority strong");
        var table = Table(unranked);
        yield return Flaw.Unless(
            SeatCheck.Row(pairs.Table.Standing), SeatCheck.Row(_standing), () => "who is compared");
        foreach (var (one, other) in Pairs)
        {
            yield return Flaw.Unless(
                pairs.Table.Prefer(one, other),
                table[one - 1, other - 1] * unitsOfPart,
                () => $"how many votes prefer candidate {one} to {other}, in units");
        }

        yield return BeatenFlaw(pairs.Table, unitsOfPart);
        foreach (var flaw in rule is Schulze ? PathFlaws(pairs) : MajorityFlaws(pairs))
        {
            yield return flaw;
        }
    }

    private IEnumerable<(int One, int Other)> Pairs =>
        from one in _standing from other in _standing where one != other select (one, other);

    private long[,] Table(Unranked unranked)
    {
        var table = new long[election.Candidates.Length, election.Candidates.Length];
        foreach (var paper in sums.Valid)
        {
            var below = _standing.Select(number => number - 1).ToHashSet();
            if (unranked == Unranked.NoPreference)
            {
                below.IntersectWith(paper.Held.SelectMany(rank => rank.Candidates));
            }

            foreach (var rank in paper.Held)
            {
                below.ExceptWith(rank.Candidates);
                foreach (var one in rank.Candidates)
                {
                    foreach (var other in below)
                    {
                        table[one, other] += paper.Count;
                    }
                }
            }
        }

        return table;
    }

    private Flaw? BeatenFlaw(PairwiseTable table, long unitsOfPart)
    {
        var unit = unitsOfPart * sums.PartsOfVote;
        return election.Candidates.Select(candidate => Flaw.Unless(
            result.Stages[0].Votes[candidate.Number - 1],
            candidate.IsWithdrawn ? 0 : unit * _standing.Count(other => table.Margin(candidate.Number, other) > 0),
            () => $"how many candidate {candidate.Number} beats, in units")).FirstOrDefault(flaw => flaw is not null);
    }

    private IEnumerable<Flaw?> PathFlaws(PairwiseComparison pairs)
    {
        var paths = _standing.ToDictionary(one => one, one => StrengthsFrom(one, pairs));
        var worked = Pairs.Where(pair => paths[pair.One][pair.Other] > 0)
            .Select(pair => new PairPath(pair.One, pair.Other, paths[pair.One][pair.Other]));
        yield return FirstDifference(pairs.Paths, [.. worked], "path");
        yield return Flaw.Unless(pairs.Steps.Length, 0, () => "how many majorities are listed");
        foreach (var flaw in OrderFlaws(pairs, (one, other) => paths[one][other] > paths[other][one], []))
        {
            yield return flaw;
        }
    }

    // The strongest path to each, the strongest first: whoever is reached next cannot be reached by a stronger one.
    private Dictionary<int, long> StrengthsFrom(int start, PairwiseComparison pairs)
    {
        var strengths = _standing.ToDictionary(one => one, _ => 0L);
        strengths[start] = long.MaxValue;
        HashSet<int> open = [.. _standing];
        while (open.Count > 0)
        {
            var next = open.MaxBy(each => strengths[each]);
            open.Remove(next);
            foreach (var other in open)
            {
                strengths[other] = Math.Max(
                    strengths[other], Math.Min(strengths[next], Strength(pairs, next, other)));
            }
        }

        strengths[start] = 0;
        return strengths;
    }

    private IEnumerable<Flaw?> MajorityFlaws(PairwiseComparison pairs)
    {
        var majorities = Pairs.Where(pair => pairs.Table.Margin(pair.One, pair.Other) > 0)
            .OrderByDescending(pair => Key(pairs, pair))
            .ThenByDescending(pair => _seats.LotOf(pair.Other))
            .ThenBy(pair => _seats.LotOf(pair.One))
            .GroupBy(pair => Key(pairs, pair));
        var kept = _standing.ToDictionary(one => one, _ => new HashSet<int>());
        List<PairStep> steps = [];
        List<ElectionTie> ties = [];
        foreach (var equals in majorities)
        {
            HashSet<(int, int)> open = [.. equals.Where(pair => !Leads(kept, pair.Other, pair.One))];
            List<(int One, int Other)> dropped = [];
            foreach (var (one, other) in equals)
            {
                var isKept = !Leads(kept, other, one);
                steps.Add(new PairStep(
                    one, other, pairs.Table.Prefer(one, other), pairs.Table.Prefer(other, one), isKept));
                if (isKept)
                {
                    kept[one].Add(other);
                }
                else if (open.Contains((one, other)))
                {
                    dropped.Add((one, other));
                }
            }

            if (dropped.Count > 0)
            {
                ties.Add(Tie(kept, dropped));
            }
        }

        yield return FirstDifference(pairs.Steps, steps, "majority");
        yield return Flaw.Unless(pairs.Paths.Length, 0, () => "how many paths are listed");
        foreach (var flaw in OrderFlaws(pairs, (one, other) => Leads(kept, one, other), ties))
        {
            yield return flaw;
        }
    }

    private ElectionTie Tie(Dictionary<int, HashSet<int>> kept, List<(int One, int Other)> dropped)
    {
        int[] circle = [.. _standing.Where(each => dropped.Exists(pair =>
            (each == pair.Other || Leads(kept, pair.Other, each))
            && (each == pair.One || Leads(kept, each, pair.One))))];
        var first = circle.First(one => circle.All(other => !Leads(kept, other, one)));
        return new ElectionTie(1, TieQuestion.Majority, [.. circle], first, _seats.ByLot, null);
    }

    private static bool Leads(Dictionary<int, HashSet<int>> kept, int from, int to)
    {
        HashSet<int> seen = [];
        Stack<int> open = new([from]);
        while (open.TryPop(out var at))
        {
            if (kept[at].Contains(to))
            {
                return true;
            }

            foreach (var next in kept[at].Where(seen.Add))
            {
                open.Push(next);
            }
        }

        return false;
    }

    private IEnumerable<Flaw?> OrderFlaws(
        PairwiseComparison pairs, Func<int, int, bool> goesBefore, IEnumerable<ElectionTie> ties)
    {
        List<List<int>> order = [];
        List<int> left = [.. _standing];
        while (left.Count > 0)
        {
            order.Add([.. left.Where(one => !left.Exists(other => other != one && goesBefore(other, one)))]);
            left.RemoveAll(order[^1].Contains);
        }

        var published = pairs.Order.Select(level => level.AsEnumerable());
        yield return Flaw.Unless(Text(published), Text(order), () => "the order");
        foreach (var flaw in _seats.Flaws(result, order, ties))
        {
            yield return flaw;
        }

        static string Text(IEnumerable<IEnumerable<int>> levels) => string.Join("; ", levels.Select(SeatCheck.Row));
    }

    private static long Strength(PairwiseComparison pairs, int one, int other)
    {
        var (there, back) = (pairs.Table.Prefer(one, other), pairs.Table.Prefer(other, one));
        return there <= back ? 0 : pairs.Strength == PairStrength.Margins ? there - back : there;
    }

    private static (long, long) Key(PairwiseComparison pairs, (int One, int Other) pair) =>
        (Strength(pairs, pair.One, pair.Other), pairs.Table.Margin(pair.One, pair.Other));

    private static Flaw? FirstDifference<T>(IReadOnlyList<T> published, List<T> worked, string what) =>
        Flaw.Unless(published.Count, worked.Count, () => $"how many are listed of each {what}")
        ?? published.Zip(worked).Index()
            .Select(pair => Flaw.Unless(pair.Item.First, pair.Item.Second, () => $"{what} {pair.Index + 1}"))
            .FirstOrDefault(flaw => flaw is not null);
}
