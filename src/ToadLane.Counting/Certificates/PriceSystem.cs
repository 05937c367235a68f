using System.Collections.Immutable;
using System.Numerics;

namespace ToadLane.Counting.Certificates;

/// <summary>
/// Who paid what in a result of Equal Shares, worked out anew from the papers, the published share and the published
/// prices: in each round every supporter pays the price, or all that is left of the share. That only supporters pay
/// and that nobody pays more than the share holds by the way it is worked out; whether every project is paid for
/// exactly, and whether supporters are left with the money for another, is what <see cref="FirstFlaw"/> says (priceability:
/// Peters and Skowron, "Proportionality and the Limits of Welfarism", EC 2020).
/// </summary>
public sealed class PriceSystem
{
    private const int Never = int.MaxValue;

    private readonly Contest _contest;
    private readonly PaperPile _papers;
    private readonly ExactAmounts _amounts;
    private readonly int[] _bought;
    private readonly Support[] _support;
    private readonly int[][] _paidIn;
    private readonly int[] _emptyAfter;

    internal PriceSystem(
        Contest contest, PaperPile papers, Fraction share, IReadOnlyList<(int Place, Fraction Price)> rounds)
    {
        _contest = contest;
        _papers = papers;
        Share = share;
        _bought = [.. rounds.Select(round => round.Place)];
        _amounts = new ExactAmounts(share, [.. rounds.Select(round => round.Price)]);
        _support = Support.Of(contest, papers);
        _paidIn = new int[papers.Papers.Length][];
        _emptyAfter = new int[papers.Papers.Length];
        Spend(rounds.Count);
    }

    /// <summary>What every voter has to spend, in minor units; with Add1, after the raises.</summary>
    public Fraction Share { get; }

    /// <summary>Ids of the projects that were paid for, in the order in which they were bought.</summary>
    public IEnumerable<string> Projects => _bought.Select(place => _contest.Projects[place].Id);

    /// <summary>The price system of a result, or null when its rule does not share the pot.</summary>
    /// <exception cref="ArgumentException">
    /// The result names a project that is not in the contest, or buys one twice, or a price or the share cannot be:
    /// <see cref="ResultCheck"/> says which.
    /// </exception>
    public static PriceSystem? Of(Contest contest, PaperPile papers, CountResult result)
    {
        if (result.Steps.OfType<CountStep.Shared>().FirstOrDefault() is not { } shared)
        {
            return null;
        }

        var rounds = result.Steps.OfType<CountStep.Bought>()
            .Select(step => (Place: contest.PlaceOf(step.Project) ?? -1, step.Price)).ToList();
        if (FaultIn(shared.Share, rounds) is { } fault)
        {
            throw new ArgumentException(fault, nameof(result));
        }

        return new PriceSystem(contest, papers, shared.Share, rounds);
    }

    /// <summary>What one voter with this paper paid, round by round; the voter's own payments add up to the share
    /// less <see cref="LeftOf"/>.</summary>
    /// <param name="paper">Its place in <see cref="PaperPile.Papers"/>.</param>
    public ImmutableArray<Payment> PaymentsOf(int paper)
    {
        var payments = ImmutableArray.CreateBuilder<Payment>();
        foreach (var round in _paidIn[paper])
        {
            payments.Add(new Payment(IdOf(round), Amount(_amounts.Prices[round])));
        }

        if (PaysTheRest(paper))
        {
            payments.Add(new Payment(IdOf(_emptyAfter[paper]), Amount(Before(paper, _emptyAfter[paper]))));
        }

        return payments.ToImmutable();
    }

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

    /// <summary>Who paid in a round: how many the price, how many all they had, and how much those together.</summary>
    internal (long InFull, long AllTheyHad, Fraction PaidByThose) PayersIn(int round)
    {
        var support = _support[_bought[round]];
        long inFull = 0;
        long allTheyHad = 0;
        var paid = BigInteger.Zero;
        for (var i = 0; i < support.Papers.Length; i++)
        {
            var paper = support.Papers[i];
            if (Array.BinarySearch(_paidIn[paper], round) >= 0)
            {
                inFull += support.People[i];
            }
            else if (_emptyAfter[paper] == round)
            {
                allTheyHad += support.People[i];
                paid += support.People[i] * Before(paper, round);
            }
        }

        return (inFull, allTheyHad, Amount(paid));
    }

    /// <summary>The rounds in which this paper's voters paid the price in full, ascending.</summary>
    internal ReadOnlySpan<int> PaidIn(int paper) => _paidIn[paper];

    /// <summary>Whether nothing is left on this paper when a round begins.</summary>
    internal bool IsEmptyBefore(int paper, int round) => _emptyAfter[paper] < round;

    /// <summary>What is left on this paper when a round begins, in parts.</summary>
    internal BigInteger Before(int paper, int round)
    {
        var left = _amounts.Share;
        foreach (var paid in _paidIn[paper])
        {
            left -= paid < round ? _amounts.Prices[paid] : 0;
        }

        return left;
    }

    private static string? FaultIn(Fraction share, List<(int Place, Fraction Price)> rounds)
    {
        if (share < 0 || share > 16 * Contest.MostMoney)
        {
            return $"No share can be {share}.";
        }

        return rounds.Any(round => round.Place < 0) || rounds.DistinctBy(round => round.Place).Count() < rounds.Count
            ? "It buys a project twice or one that is not in the contest."
            : rounds.Any(round => round.Price <= 0) ? "A price is nothing or less." : null;
    }

    // A paper's purse depends on no other paper: only the prices do, and those are published.
    private void Spend(int rounds)
    {
        var roundOf = new int[_contest.Projects.Length];
        Array.Fill(roundOf, Never);
        for (var round = 0; round < rounds; round++)
        {
            roundOf[_bought[round]] = round;
        }

        Parallel.For(0, _papers.Papers.Length, paper =>
        {
            var mine = Support.PlacesOn(_contest, _papers.Papers[paper]).Select(place => roundOf[place])
                .Where(round => round < Never).ToList();
            mine.Sort();
            (_paidIn[paper], _emptyAfter[paper]) = Spend(mine);
        });
    }

    private (int[] PaidIn, int EmptyAfter) Spend(List<int> rounds)
    {
        List<int> paid = [];
        Int128 left = _amounts.ShareInUnits;
        foreach (var round in rounds)
        {
            // Each number is rounded down by less than a unit: the share, the prices paid, and the one asked.
            var over = left - _amounts.PricesInUnits[round];
            var sign = Int128.Abs(over) > paid.Count + 1 ? Int128.Sign(over) : ExactSign(paid, round);
            if (sign >= 0)
            {
                paid.Add(round);
                left -= _amounts.PricesInUnits[round];
            }

            if (sign <= 0)
            {
                return ([.. paid], round);
            }
        }

        return ([.. paid], Never);
    }

    private int ExactSign(List<int> paid, int round) => paid
        .Aggregate(_amounts.Share, (left, earlier) => left - _amounts.Prices[earlier])
        .CompareTo(_amounts.Prices[round]);

    private bool PaysTheRest(int paper) =>
        _emptyAfter[paper] < Never && (_paidIn[paper] is [] || _paidIn[paper][^1] != _emptyAfter[paper]);

    private BigInteger LeftInParts(int paper) => _emptyAfter[paper] < Never ? 0 : Before(paper, Never);

    private BigInteger LeftInParts(Support support)
    {
        var tally = new long[_bought.Length];
        long people = 0;
        for (var i = 0; i < support.Papers.Length; i++)
        {
            if (_emptyAfter[support.Papers[i]] == Never)
            {
                people += support.People[i];
                foreach (var round in _paidIn[support.Papers[i]])
                {
                    tally[round] += support.People[i];
                }
            }
        }

        return tally.Zip(_amounts.Prices).Aggregate(
            people * _amounts.Share, (sum, round) => sum - (round.First * round.Second));
    }

    private Flaw? FlawInPayments()
    {
        for (var round = 0; round < _bought.Length; round++)
        {
            var (inFull, _, rest) = PayersIn(round);
            var paid = Amount(inFull * _amounts.Prices[round]) + rest;
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
