using System.Numerics;

namespace ToadLane.Counting.Certificates;

/// <summary>Where the amounts of voter statements come from.</summary>
internal interface IStatementSource
{
    /// <summary>
    /// The parts of one voter with this paper, or of nobody (after the last paper), none negative: for each winner, by
    /// its place among the winners, and last for what is left.
    /// </summary>
    IEnumerable<(int Column, BigInteger Over, BigInteger Under)> PartsOf(int row);

    /// <summary>In what sense this winner's money is a voter's.</summary>
    StatementKind KindOf(int column);

    /// <summary>What one voter with this paper had to spend, or null when nothing was shared.</summary>
    Fraction? ShareOf(int row);

    /// <summary>What one voter with this paper has left of it, or null when nothing was shared.</summary>
    Fraction? LeftOfShare(int row);
}
