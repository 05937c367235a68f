using System.Numerics;

namespace ToadLane.Counting.Elections.Resolutions;

/// <summary>What a requirement found in the papers.</summary>
/// <param name="Requirement">The requirement.</param>
/// <param name="Counted">How many papers it counts.</param>
/// <param name="OutOf">Of how many; null where a plain number is asked.</param>
/// <param name="Limit">The fewest that pass; for <see cref="Bound.NotMoreThan"/> the most that pass.</param>
public sealed record Finding(Requirement Requirement, long Counted, long? OutOf, BigInteger Limit)
{
    /// <summary>Whether it is met, by the papers alone.</summary>
    public bool Passed => Margin.Sign >= 0;

    /// <summary>By how many papers it passed; below nought, how many it is short of, or over.</summary>
    public BigInteger Margin => Requirement.Bound == Bound.NotMoreThan ? Limit - Counted : Counted - Limit;

    /// <summary>Whether it is a simple majority of yes and no with exactly as many of each.</summary>
    public bool IsTied =>
        Requirement is { Class: null, Counts: VoteKind.For, Of: VoteKind.Cast, Bound: Bound.MoreThan }
        && Requirement.Share == new Fraction(1, 2) && Counted > 0 && OutOf == 2 * Counted;

    /// <summary>
    /// In plain words: "Simple majority: 60 of the 100 who voted for or against voted for. More than half, so at least
    /// 51, was needed: passed by 9."
    /// </summary>
    public string Statement => RequirementWords.Statement(this);
}
