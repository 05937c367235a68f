using System.Numerics;

namespace ToadLane.Counting.Elections.Resolutions;

/// <summary>One test that a resolution must pass: so many of these, out of those, in this class or in all.</summary>
public sealed record Requirement
{
    /// <summary>In <see cref="Class"/>: every class on its own must meet it.</summary>
    public const string EachClass = "*";

    /// <summary>What it is called on the result sheet, such as "Simple majority".</summary>
    public required string Name { get; init; }

    /// <summary>What is counted.</summary>
    public required VoteKind Counts { get; init; }

    /// <summary>What <see cref="Share"/> is a share of; null when it is itself a number of papers.</summary>
    public VoteKind? Of { get; init; }

    /// <summary>How the count must stand to the share.</summary>
    public required Bound Bound { get; init; }

    /// <summary>The share, exactly; or a number of papers when <see cref="Of"/> is null.</summary>
    public required Fraction Share { get; init; }

    /// <summary>
    /// The class of voters whose papers count; null for everybody's together, <see cref="EachClass"/> for one after the
    /// other.
    /// </summary>
    public string? Class { get; init; }

    /// <summary>More than half of those who say yes or no say yes, or of another kind.</summary>
    public static Requirement SimpleMajority(VoteKind of = VoteKind.Cast) =>
        Majority("Simple majority", Bound.MoreThan, new Fraction(1, 2), of);

    /// <summary>At least two thirds of those who say yes or no say yes, or of another kind.</summary>
    public static Requirement TwoThirds(VoteKind of = VoteKind.Cast) =>
        Majority("Two-thirds majority", Bound.AtLeast, new Fraction(2, 3), of);

    /// <summary>
    /// At least 75 % of those who say yes or no say yes, or of another kind ("not less than 75%", Companies Act 2006
    /// s.283).
    /// </summary>
    public static Requirement ThreeQuarters(VoteKind of = VoteKind.Cast) =>
        Majority("75% majority", Bound.AtLeast, new Fraction(3, 4), of);

    /// <summary>
    /// No more than half of those who vote say no: a majority against stops it, a tie does not, and there is no least
    /// turnout (Housing Act 1985, Schedule 3A, paragraph 5, as amended in 2008).
    /// </summary>
    public static Requirement NotOpposedByMajority(VoteKind of = VoteKind.Cast) => new()
    {
        Name = "No majority against",
        Counts = VoteKind.Against,
        Of = of,
        Bound = Bound.NotMoreThan,
        Share = new Fraction(1, 2),
    };

    /// <summary>At least this share of the roll returned a paper, or voted in a narrower sense.</summary>
    public static Requirement Quorum(Fraction share, VoteKind counts = VoteKind.Returned) => new()
    {
        Name = "Quorum",
        Counts = counts,
        Of = VoteKind.Roll,
        Bound = Bound.AtLeast,
        Share = share,
    };

    /// <summary>At least so many people returned a paper, or voted in a narrower sense.</summary>
    public static Requirement Quorum(long papers, VoteKind counts = VoteKind.Returned) => new()
    {
        Name = "Quorum",
        Counts = counts,
        Bound = Bound.AtLeast,
        Share = papers,
    };

    /// <summary>The same requirement of one class alone.</summary>
    public Requirement In(string voterClass) => this with { Class = voterClass };

    /// <summary>Holds it against the papers of its class.</summary>
    /// <exception cref="ArgumentException">It is a share of the roll and the roll is not known.</exception>
    public Finding Test(ClassVotes votes)
    {
        var counted = Number(votes, Counts);
        long? total = Of is { } of ? Number(votes, of) : null;
        var limit = total is { } outOf ? Share * outOf : Share;
        var bound = Bound switch
        {
            Bound.MoreThan => limit.Floor + 1,

            // Two thirds of nobody is nobody, and carries nothing.
            Bound.AtLeast => BigInteger.Max(1, -(Fraction.Zero - limit).Floor),
            Bound.NotMoreThan => limit.Floor,
            _ => throw new InvalidOperationException($"There is no bound {Bound}."),
        };
        return new Finding(this, counted, total, bound);
    }

    private static Requirement Majority(string name, Bound bound, Fraction share, VoteKind of) => new()
    {
        Name = name,
        Counts = VoteKind.For,
        Of = of,
        Bound = bound,
        Share = share,
    };

    private static long Number(ClassVotes votes, VoteKind kind) => votes.Of(kind)
        ?? throw new ArgumentException($"{votes.Class}: a share of the roll is asked, and the roll is not known.");
}
