using System.Collections.Immutable;

namespace ToadLane.Counting.Certificates;

/// <summary>What became of the part of the pot that belongs to each voter with one paper.</summary>
/// <param name="Voters">How many voters have this paper; 1 for the part that belongs to nobody.</param>
/// <param name="Lines">One for each funded project that this paper has a part in.</param>
/// <param name="Left">What is left in the pot of one voter's part, exactly, in minor units.</param>
/// <param name="LeftTogether">The same of all voters with this paper together, in whole minor units.</param>
public sealed record VoterStatement(
    long Voters, ImmutableArray<StatementLine> Lines, Fraction Left, long LeftTogether)
{
    /// <summary>
    /// What one voter had to spend, in minor units: with Add1 after the raises, which may be more than there is. Null
    /// when the rule does not share the pot.
    /// </summary>
    public Fraction? Share { get; init; }

    /// <summary>
    /// What one voter has left of <see cref="Share"/>. It is more than <see cref="Left"/> when raised shares
    /// add up to more than the budget: then what is left in the pot counts as each voter's in proportion to this. Null
    /// when the rule does not share the pot.
    /// </summary>
    public Fraction? LeftOfShare { get; init; }

    /// <summary>What one voter's lines and <see cref="Left"/> come to.</summary>
    public Fraction Total => Lines.Aggregate(Left, (sum, line) => sum + line.Amount);

    /// <summary>
    /// The lines of one of these voters in whole minor units, in the order of <see cref="Lines"/>, and last what is
    /// left. Each is the exact amount rounded down or up; so is their sum.
    /// </summary>
    /// <param name="holder">Which of the voters with this paper, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are not so many.</exception>
    public ImmutableArray<long> Whole(long holder)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(holder);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(holder, Voters);
        var amounts = ImmutableArray.CreateBuilder<long>(Lines.Length + 1);
        long turn = 0;
        foreach (var together in Lines.Select(line => line.Together).Append(LeftTogether))
        {
            // Odd units go round among the holders, each line going on where the one before it stopped.
            var odd = together % Voters;
            amounts.Add((together / Voters) + ((holder - turn + Voters) % Voters < odd ? 1 : 0));
            turn = (turn + odd) % Voters;
        }

        return amounts.MoveToImmutable();
    }
}
