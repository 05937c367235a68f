using System.Numerics;
using ToadLane.Counting.Engine;

namespace ToadLane.Counting.Rules;

/// <summary>The supporters of a project paying for it in BOS: the price for each point, or all they have.</summary>
internal sealed class Payment(BosPurses purses, BosOffer offer)
{
    /// <summary>What is being paid for.</summary>
    public BosOffer Offer => offer;

    /// <summary>How much vote paid the price.</summary>
    public long PaidInFull { get; private set; }

    /// <summary>How much vote paid less, and more than nothing.</summary>
    public long PaidAllTheyHad { get; private set; }

    /// <summary>What was paid together, in minor units: at most the cost.</summary>
    public Fraction Paid { get; private set; }

    /// <summary>Takes the money.</summary>
    public void Take(Supporter[] supporters)
    {
        var price = purses.BeginRound(offer.Price);
        var points = BigInteger.Zero;
        var tooPoor = new List<Supporter>();
        foreach (var supporter in supporters.Where(each => !purses.IsEmpty(each.Paper)))
        {
            var sign = Compare(supporter, price);
            if (sign >= 0)
            {
                points += (BigInteger)supporter.People * supporter.Points;
                PaidInFull += supporter.People;
            }
            else
            {
                tooPoor.Add(supporter);
                PaidAllTheyHad += supporter.People;
            }
        }

        Paid = new Fraction(purses.Sum(tooPoor) + (points * purses.Price), purses.Parts);
        Empty(supporters, price);
        purses.EndRound(offer.Place);
    }

    private void Empty(Supporter[] supporters, double price)
    {
        foreach (var supporter in supporters.Where(each => !purses.IsEmpty(each.Paper)))
        {
            if (Compare(supporter, price) > 0)
            {
                purses.Pay(supporter.Paper, price * supporter.Points);
            }
            else
            {
                purses.Spend(supporter.Paper);
            }
        }
    }

    // Whether the supporter has more (1), exactly (0) or less (-1) than is asked.
    private int Compare(Supporter supporter, double price)
    {
        var asked = price * supporter.Points;
        var over = purses.Left[supporter.Paper] - asked;
        return Math.Abs(over) > purses.Doubt + (asked * Precision.Unit)
            ? Math.Sign(over)
            : purses.Exactly(supporter.Paper).CompareTo(purses.Price * supporter.Points);
    }
}
