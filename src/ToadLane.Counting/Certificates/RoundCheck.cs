using System.Numerics;

namespace ToadLane.Counting.Certificates;

/// <summary>
/// Checks that in each round nothing else was to be had for less, without working out any price: at the rate of the
/// round, the supporters of every other open project must raise less than it costs; or exactly as much, if the tie
/// order puts it behind.
/// </summary>
internal sealed class RoundCheck(Contest contest, PaperPile papers, PriceSystem prices)
{
    private readonly TieBreak _tieBreak = new(contest, papers);
    private readonly int[] _bought = [.. prices.Projects.Select(id => contest.PlaceOf(id)!.Value)];
    private readonly Int128[] _left = new Int128[papers.Papers.Length];
    private readonly long[] _doubt = new long[papers.Papers.Length];

    public required Utility Utility { get; init; }

    public required Func<int, bool> TakesPart { get; init; }

    /// <summary>The flaws in the rounds, and in the list of ties where it leaves one of these rounds out.</summary>
    public IEnumerable<Flaw?> Flaws(IReadOnlyCollection<Tie> ties)
    {
        var reported = ties.Select(tie => string.Join(',', tie.Projects)).ToHashSet(StringComparer.Ordinal);
        var open = Enumerable.Range(0, contest.Projects.Length)
            .Where(place => TakesPart(place) && prices.SupportOf(place).Total > 0).ToList();
        Array.Fill(_left, prices.Amounts.ShareInUnits);
        Array.Fill(_doubt, 1);
        for (var round = 0; round < _bought.Length; round++)
        {
            open.Remove(_bought[round]);
            var signs = new int[open.Count];
            var at = round;
            Parallel.For(0, open.Count, i => signs[i] = Compare(open[i], at));
            var cheaper = Array.IndexOf(signs, 1);
            yield return cheaper < 0 ? null : Cheaper(round, open[cheaper]);
            yield return FlawInTie(round, [.. open.Where((_, i) => signs[i] == 0)], reported);
            Pay(round);
        }

        foreach (var tie in ties)
        {
            yield return FlawIn(tie);
        }
    }

    private Flaw Cheaper(int round, int place) => new(
        $"round {round + 1}",
        $"project {contest.Projects[_bought[round]].Id} is bought",
        $"project {contest.Projects[place].Id}, which costs its supporters less for what it is worth to them");

    private Flaw? FlawInTie(int round, int[] equals, HashSet<string> reported)
    {
        if (equals.Length == 0)
        {
            return null;
        }

        if (equals.Any(place => _tieBreak.Compare(place, _bought[round]) < 0))
        {
            return new Flaw($"round {round + 1}", $"project {contest.Projects[_bought[round]].Id}", "first in the tie");
        }

        var tied = string.Join(',', equals.Append(_bought[round]).Order(_tieBreak).Select(p => contest.Projects[p].Id));
        return reported.Contains(tied) ? null : new Flaw("the ties", "no tie", $"a tie of {tied}");
    }

    // How often it was met and whether it mattered is for others to say; that it is put in order is checked here.
    private Flaw? FlawIn(Tie tie)
    {
        var distinct = tie.Projects.Where(id => contest.PlaceOf(id) is not null).Distinct().Count();
        if (distinct < 2 || distinct < tie.Projects.Length || tie.Times < 1)
        {
            return new Flaw("the ties", string.Join(", ", tie.Projects), "projects that tied at least once");
        }

        var told = _tieBreak.Report(tie.Projects.Select(id => contest.PlaceOf(id)!.Value), tie.Effect, tie.Times);
        return Flaw.Unless(WalkCheck.Written([tie]), WalkCheck.Written([told]), () => "the ties");
    }

    // What everyone has left is kept in units, with how many units it may be from the truth.
    private void Pay(int round)
    {
        var price = prices.Amounts.PricesInUnits[round];
        var support = prices.SupportOf(_bought[round]);
        for (var i = 0; i < support.Papers.Length; i++)
        {
            var paper = support.Papers[i];
            _left[paper] = prices.IsEmptyBefore(paper, round + 1)
                ? 0
                : Int128.Max(0, _left[paper] - (support.Points[i] * price));
            _doubt[paper] += support.Points[i];
        }
    }

    // The sign of what the supporters of a project raise at the rate of the round, less its cost.
    private int Compare(int place, int round)
    {
        var support = prices.SupportOf(place);
        var asked = Asked(place, round);
        var askedInUnits = prices.Amounts.InUnits(asked);
        var raised = Int128.Zero;
        var doubt = Int128.Zero;
        for (var i = 0; i < support.Papers.Length; i++)
        {
            var paper = support.Papers[i];
            raised += support.Weights[i] * Int128.Min(_left[paper], support.Points[i] * askedInUnits);
            doubt += support.Weights[i] * (_doubt[paper] + support.Points[i]);
        }

        var over = raised - prices.Amounts.InUnits(contest.Projects[place].Cost);
        return Int128.Abs(over) > doubt ? Int128.Sign(over) : Exactly(place, round, asked);
    }

    // What the rate of the round asks of a supporter of this project, for each point where points count.
    private Fraction Asked(int place, int round)
    {
        Fraction price = new(prices.Amounts.Prices[round], prices.Amounts.Parts);
        return Utility == Utility.Cost
            ? price * contest.Projects[place].Cost / contest.Projects[_bought[round]].Cost
            : price;
    }

    private int Exactly(int place, int round, Fraction asked)
    {
        var support = prices.SupportOf(place);
        var parts = prices.Amounts.Parts * asked.Denominator;
        var asks = asked.Numerator * prices.Amounts.Parts;
        var raised = BigInteger.Zero;
        var someoneCouldPayMore = false;
        for (var i = 0; i < support.Papers.Length; i++)
        {
            var paper = support.Papers[i];
            if (!prices.IsEmptyBefore(paper, round))
            {
                var has = prices.Before(paper, round) * asked.Denominator;
                raised += support.Weights[i] * BigInteger.Min(has, support.Points[i] * asks);
                someoneCouldPayMore |= has >= support.Points[i] * asks;
            }
        }

        var sign = raised.CompareTo(contest.Projects[place].Cost * parts);

        // When all give their last and it is just enough, a lower rate would have done.
        return sign == 0 && !someoneCouldPayMore ? 1 : sign;
    }
}
