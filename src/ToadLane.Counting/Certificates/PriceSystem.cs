using System.Collections.Immutable;
using System.Numerics;

namespace ToadLane.Counting.Certificates;

/// <summary>
/// Who paid what in a result of Equal Shares, worked out anew from the papers, the published share and the published
/// prices: in each round every supporter pays the price, or all that is left of the share. That only supporters pay
/// and that nobody pays more than the share holds by the way it is worked out; whether every project is paid for
/// exactly, and whether supporters are left with the money for another, is what <see cref="FirstFlaw"/> says
/// (priceability: Peters and Skowron, "Proportionality and the Limits of Welfarism", EC 2020).
/// </summary>
public sealed class PriceSystem
{
    private const int Never = int.MaxValue;

    private readonly Contest _contest;
    private readonly PaperPile _papers;
    private readonly ExactAmounts _amounts;
    private readonly int[] _bought;
    private readonly Support[] _support;
    private readonly (int Round, long Points)[][] _paidIn;
    private readonly int[] _emptyAfter;

    private PriceSystem(Contest contest, PaperPile papers, Purchases purchases)
    {
        _contest = contest;
        _papers = papers;
        Share = purchases.Share;
        _bought = [.. purchases.Rounds.Select(round => round.Place)];
        _amounts = new ExactAmounts(Share, [.. purchases.Rounds.Select(round => round.Price)]);
        _support = Support.Of(contest, papers, purchases.Utility);
        _paidIn = new (int, long)[papers.Papers.Length][];
        _emptyAfter = new int[papers.Papers.Length];
        Spend(purchases.Utility);
    }

    /// <summary>
    /// What a voter has to spend for each part of the weight of the paper (1 where every voter counts alike), in minor
    /// units; with Add1, after the raises.
    /// </summary>
    public Fraction Share { get; }

    /// <summary>Ids of the projects that were paid for, in the order in which they were bought.</summary>
    public IEnumerable<string> Projects => _bought.Select(place => _contest.Projects[place].Id);

    /// <summary>
    /// The price system of a result, or null when it does not come from sharing the pot: by another rule, or where the
    /// comparison step put greedy in its place.
    /// </summary>
    /// <exception cref="ArgumentException">
    /// The result names a project that is not in the contest, or buys one twice, or a price or the share cannot be:
    /// <see cref="ResultCheck"/> says which.
    /// </exception>
    public static PriceSystem? Of(Contest contest, PaperPile papers, CountResult result)
    {
        if (Purchases.Of(contest, result) is not { } purchases)
        {
            return null;
        }

        return purchases.Fault() is { } fault
            ? throw new ArgumentException(fault, nameof(result))
            : new PriceSystem(contest, papers, purchases);
    }

    /// <summary>
    /// What one voter with this paper paid, round by round; together with <see cref="LeftOf"/> it is the share times
    /// the weight of the paper.
    /// </summary>
    /// <param name="paper">Its place in <see cref="PaperPile.Papers"/>.</param>
    public ImmutableArray<Payment> PaymentsOf(int paper) =>
        [.. PaidInParts(paper).Select(paid => new Payment(IdOf(paid.Round), Amount(paid.Parts)))];

    /// <summary>What one voter with this paper has left of the share at the end, in minor units.</summary>
    /// <param name="paper">Its place in <see cref="PaperPile.Papers"/>.</param>
    public Fraction LeftOf(int paper) => Amount(LeftInParts(paper));

    /// <summary>What all supporters of a project have left together at the end, in minor units.</summary>
    /// <exception cref="ArgumentException">There is no project with this id.</exception>
    public Fraction LeftWithSupporters(string project) => LeftWithSupporters(
        _contest.PlaceOf(project) ?? throw new ArgumentException($"There is no project {project}.", nameof(project)));

    /// <summary>
    /// The first thing that keeps these payments from being a price system: a project that is not paid exactly its
    /// cost, or one not bought although its supporters have more left than it costs. Null when it is one.
    /// </summary>
    public Flaw? FirstFlaw() => FlawInPayments() ?? FlawAtTheEnd();

    internal Support SupportOf(int place) => _support[place];

    internal ExactAmounts Amounts => _amounts;

    internal Fraction LeftWithSupporters(int place) => Amount(LeftInParts(_support[place]));

    /// <summary>What one voter with this paper paid, in parts, round by round.</summary>
    internal IEnumerable<(int Round, BigInteger Parts)> PaidInParts(int paper)
    {
        var weight = _papers.Papers[paper].Weight;
        foreach (var (round, points) in _paidIn[paper])
        {
            yield return (round, weight * points * _amounts.Prices[round]);
        }

        if (PaysTheRest(paper))
        {
            yield return (_emptyAfter[paper], weight * Before(paper, _emptyAfter[paper]));
        }
    }

    /// <summary>What one voter with this paper has left, in parts.</summary>
    internal BigInteger LeftInParts(int paper) =>
        _emptyAfter[paper] < Never ? 0 : _papers.Papers[paper].Weight * Before(paper, Never);

    /// <summary>Who paid in a round; people where every voter counts alike, else weights.</summary>
    internal (long InFull, long PointsInFull, long AllTheyHad, Fraction PaidByThose) PayersIn(int round)
    {
        var support = _support[_bought[round]];
        var (inFull, points, allTheyHad, paid) = (0L, 0L, 0L, BigInteger.Zero);
        for (var i = 0; i < support.Papers.Length; i++)
        {
            var paper = support.Papers[i];
            if (Array.Exists(_paidIn[paper], paid => paid.Round == round))
            {
                inFull += support.Weights[i];
                points += support.Weights[i] * support.Points[i];
            }
            else if (_emptyAfter[paper] == round)
            {
                allTheyHad += support.Weights[i];
                paid += support.Weights[i] * Before(paper, round);
            }
        }

        return (inFull, points, allTheyHad, Amount(paid));
    }

    /// <summary>
    /// How many times the price this paper's voters paid in full in a round: nought when they did not.
    /// </summary>
    internal long PointsIn(int paper, int round) =>
        Array.Find(_paidIn[paper], paid => paid.Round == round).Points;

    /// <summary>Whether nothing is left on this paper when a round begins.</summary>
    internal bool IsEmptyBefore(int paper, int round) => _emptyAfter[paper] < round;

    /// <summary>What is left on this paper when a round begins, in parts, for each part of its weight.</summary>
    internal BigInteger Before(int paper, int round)
    {
        var left = _amounts.Share;
        foreach (var paid in _paidIn[paper])
        {
            left -= paid.Round < round ? paid.Points * _amounts.Prices[paid.Round] : 0;
        }

        return left;
    }

    // A paper's purse depends on no other paper: only the prices do, and those are published.
    private void Spend(Utility utility)
    {
        var roundOf = new int[_contest.Projects.Length];
        Array.Fill(roundOf, Never);
        for (var round = 0; round < _bought.Length; round++)
        {
            roundOf[_bought[round]] = round;
        }

        Parallel.For(0, _papers.Papers.Length, paper =>
        {
            var mine = Support.On(_contest, _papers.Papers[paper], utility)
                .Select(one => (Round: roundOf[one.Place], one.Points))
                .Where(one => one.Round < Never).ToList();
            mine.Sort();
            (_paidIn[paper], _emptyAfter[paper]) = Spend(mine);
        });
    }

    private ((int Round, long Points)[] PaidIn, int EmptyAfter) Spend(List<(int Round, long Points)> rounds)
    {
        List<(int, long)> paid = [];
        Int128 left = _amounts.ShareInUnits;

        // Each number is rounded down by less than a unit: the share, and each price as often as it is paid.
        Int128 doubt = 1;
        foreach (var (round, points) in rounds)
        {
            var asked = points * _amounts.PricesInUnits[round];
            doubt += points;
            var over = left - asked;
            var sign = Int128.Abs(over) > doubt ? Int128.Sign(over) : ExactSign(paid, (round, points));
            if (sign >= 0)
            {
                paid.Add((round, points));
                left = over;
            }

            if (sign <= 0)
            {
                return ([.. paid], round);
            }
        }

        return ([.. paid], Never);
    }

    private int ExactSign(List<(int Round, long Points)> paid, (int Round, long Points) asked) => paid
        .Aggregate(_amounts.Share, (left, earlier) => left - (earlier.Points * _amounts.Prices[earlier.Round]))
        .CompareTo(asked.Points * _amounts.Prices[asked.Round]);

    private bool PaysTheRest(int paper) =>
        _emptyAfter[paper] < Never && (_paidIn[paper] is [] || _paidIn[paper][^1].Round != _emptyAfter[paper]);

    private BigInteger LeftInParts(Support support)
    {
        var tally = new long[_bought.Length];
        long weight = 0;
        for (var i = 0; i < support.Papers.Length; i++)
        {
            if (_emptyAfter[support.Papers[i]] == Never)
            {
                weight += support.Weights[i];
                foreach (var (round, points) in _paidIn[support.Papers[i]])
                {
                    tally[round] += support.Weights[i] * points;
                }
            }
        }

        return tally.Zip(_amounts.Prices).Aggregate(
            weight * _amounts.Share, (sum, round) => sum - (round.First * round.Second));
    }

    private Flaw? FlawInPayments()
    {
        for (var round = 0; round < _bought.Length; round++)
        {
            var (_, points, _, rest) = PayersIn(round);
            var paid = Amount(points * _amounts.Prices[round]) + rest;
            if (paid != _contest.Projects[_bought[round]].Cost)
            {
                return new Flaw(
                    $"what the supporters of project {IdOf(round)} pay together",
                    $"{_contest.Projects[_bought[round]].Cost} (its cost)",
                    $"{paid} at the published price");
            }
        }

        return null;
    }

    private Flaw? FlawAtTheEnd()
    {
        foreach (var place in Enumerable.Range(0, _contest.Projects.Length).Except(_bought))
        {
            if (LeftWithSupporters(place) is var left && left > _contest.Projects[place].Cost)
            {
                return new Flaw(
                    $"project {_contest.Projects[place].Id}", "not bought", $"bought: its supporters have {left} left");
            }
        }

        return null;
    }

    private string IdOf(int round) => _contest.Projects[_bought[round]].Id;

    private Fraction Amount(BigInteger parts) => new(parts, _amounts.Parts);
}
