using System.Collections.Immutable;

namespace ToadLane.Counting.Elections.Resolutions;

/// <summary>
/// How a yes-or-no question is decided: carried when every requirement is met. All comparisons are between whole
/// numbers of papers, so two thirds of 100 is 67 and never 66.
/// </summary>
/// <param name="Requirements">At least one; all must be met.</param>
public sealed record Resolution(ImmutableArray<Requirement> Requirements)
{
    /// <summary>The name of the rule: <c>resolution</c>.</summary>
    public const string RuleName = "resolution";

    /// <summary>What happens in a tie; by default it is not carried.</summary>
    public CastingVote CastingVote { get; init; }

    /// <summary>An ordinary resolution: more say yes than no.</summary>
    public static Resolution Ordinary { get; } = new([Requirement.SimpleMajority()]);

    /// <summary>A resolution that needs two thirds of those who say yes or no.</summary>
    public static Resolution TwoThirds { get; } = new([Requirement.TwoThirds()]);

    /// <summary>
    /// A special resolution: at least 75 % of those who say yes or no (Companies Act 2006 s.283).
    /// </summary>
    public static Resolution Special { get; } = new([Requirement.ThreeQuarters()]);

    /// <summary>
    /// A ballot on handing council homes to a new landlord: it may go on unless most of the tenants who vote say no
    /// (Housing Act 1985, Schedule 3A, paragraph 5).
    /// </summary>
    public static Resolution TransferBallot { get; } = new([Requirement.NotOpposedByMajority()]);

    /// <summary>The same requirement of each class, such as tenants and employees: both must meet it.</summary>
    public static Resolution OfEach(Requirement requirement, params IEnumerable<string> classes) =>
        new([.. classes.Select(requirement.In)]);

    /// <summary>The same with one more requirement, such as a quorum.</summary>
    public Resolution And(Requirement requirement) => this with { Requirements = Requirements.Add(requirement) };

    /// <summary>Decides the question on these papers.</summary>
    /// <param name="classes">The votes of each class; one alone where there are no classes.</param>
    /// <exception cref="ArgumentException">
    /// There is no requirement, a class is missing or there twice, a roll is needed and not known, or the numbers
    /// cannot be true.
    /// </exception>
    public ResolutionResult Decide(params ImmutableArray<ClassVotes> classes)
    {
        Check(classes);
        var everybody = Together(classes);
        return new ResolutionResult(this, classes, [.. Requirements.SelectMany(requirement => requirement.Class switch
        {
            null => [requirement.Test(everybody)],
            Requirement.EachClass => classes.Select(votes => requirement.In(votes.Class).Test(votes)),
            var name => [requirement.Test(classes.Single(votes => votes.Class == name))],
        })]);
    }

    private void Check(ImmutableArray<ClassVotes> classes)
    {
        if (Requirements.IsEmpty || classes.IsEmpty)
        {
            throw new ArgumentException("A resolution needs a requirement and votes.", nameof(classes));
        }

        if (classes.Select(votes => votes.Fault).FirstOrDefault(fault => fault is not null) is { } fault)
        {
            throw new ArgumentException(fault, nameof(classes));
        }

        if (classes.GroupBy(votes => votes.Class, StringComparer.Ordinal).Any(group => group.Count() > 1))
        {
            throw new ArgumentException("A class is there twice.", nameof(classes));
        }

        var missing = Requirements.Select(requirement => requirement.Class)
            .Where(name => name is not (null or Requirement.EachClass))
            .FirstOrDefault(name => classes.All(votes => votes.Class != name));
        if (missing is not null)
        {
            throw new ArgumentException($"There are no votes of the class {missing}.", nameof(classes));
        }
    }

    private static ClassVotes Together(ImmutableArray<ClassVotes> classes) => checked(new ClassVotes("Everybody")
    {
        For = classes.Sum(votes => votes.For),
        Against = classes.Sum(votes => votes.Against),
        Abstained = classes.Sum(votes => votes.Abstained),
        Spoilt = classes.Sum(votes => votes.Spoilt),
        Roll = classes.Any(votes => votes.Roll is null) ? null : classes.Sum(votes => votes.Roll),
    });
}
