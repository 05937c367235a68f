using System.Collections.Immutable;
using ToadLane.Counting.Elections.Resolutions;

namespace ToadLane.Counting.Results;

/// <summary>A decision by yes or no as it is published in a result file.</summary>
/// <param name="Title">What was put to the vote.</param>
/// <param name="Parameters">Every setting of the rule, in its order.</param>
/// <param name="Outcome">What was decided.</param>
public sealed record PublishedResolution(
    string Title, ImmutableArray<CountParameter> Parameters, ResolutionOutcome Outcome)
{
    /// <summary>In <see cref="Winners"/> when it is carried.</summary>
    public const string Yes = "yes";

    /// <summary>In <see cref="Winners"/> when it is not carried.</summary>
    public const string No = "no";

    /// <summary>What won: yes, no, or nothing while a casting vote is awaited.</summary>
    public required ImmutableArray<string> Winners { get; init; }

    /// <summary>The votes of each class; one alone where there are no classes.</summary>
    public required ImmutableArray<ClassVotes> Classes { get; init; }

    /// <summary>The tests, in their order.</summary>
    public required ImmutableArray<ResolutionStep> Steps { get; init; }

    /// <summary>
    /// How many said yes, and as many no, where that decides; with what the chair said. Empty when there is no tie.
    /// </summary>
    public required ImmutableArray<ResolutionTie> Ties { get; init; }

    /// <summary>The papers that could not be counted, with reasons.</summary>
    public required ImmutableArray<RejectedPaper> Rejected { get; init; }

    /// <summary>What the same votes would have decided under other requirements; empty when nobody asked.</summary>
    public ImmutableArray<ResolutionComparison> Others { get; init; } = [];

    /// <summary>Decides a question and puts together what is published.</summary>
    /// <param name="votes">The votes.</param>
    /// <param name="said">What is said of the rule's settings; the others are at their defaults.</param>
    /// <exception cref="ArgumentException">
    /// A setting is unknown, or a share of the roll is asked that nobody tells.
    /// </exception>
    public static PublishedResolution Of(ResolutionVotes votes, IReadOnlyList<CountParameter> said)
    {
        var made = RuleCatalogue.Resolutions.Make(Resolution.RuleName, said);
        if (made.Rule is not { } rule)
        {
            throw new ArgumentException(made.Fault, nameof(said));
        }

        var result = rule.Decide(votes.Classes);
        return new(votes.Title, RuleCatalogue.Resolutions.Named(Resolution.RuleName)!.Completed(said), result.Outcome)
        {
            Winners = WinnersOf(result.Outcome),
            Classes = votes.Classes,
            Steps = [.. result.Findings.Select(ResolutionStep.From)],
            Ties =
            [
                .. result.Findings.Where(finding => finding.IsTied)
                    .Select(finding => new ResolutionTie(finding.Counted, rule.CastingVote)),
            ],
            Rejected = votes.Spoilt,
        };
    }

    internal static ImmutableArray<string> WinnersOf(ResolutionOutcome outcome) => outcome switch
    {
        ResolutionOutcome.Carried => [Yes],
        ResolutionOutcome.NotCarried => [No],
        _ => [],
    };
}
