using System.Collections.Immutable;

namespace ToadLane.Counting.Elections.Resolutions;

/// <summary>What was decided, and by which test.</summary>
/// <param name="Resolution">The requirements and settings.</param>
/// <param name="Classes">The votes of each class.</param>
/// <param name="Findings">One for each requirement, in their order.</param>
public sealed record ResolutionResult(
    Resolution Resolution, ImmutableArray<ClassVotes> Classes, ImmutableArray<Finding> Findings)
{
    /// <summary>Whether exactly as many said yes as no where a simple majority of those was asked.</summary>
    public bool IsTied => Findings.Any(finding => finding.IsTied);

    /// <summary>What was decided.</summary>
    public ResolutionOutcome Outcome
    {
        get
        {
            if (Findings.Any(finding => !finding.Passed && !finding.IsTied))
            {
                return ResolutionOutcome.NotCarried;
            }

            return !IsTied ? ResolutionOutcome.Carried : Resolution.CastingVote switch
            {
                CastingVote.For => ResolutionOutcome.Carried,
                CastingVote.Awaited => ResolutionOutcome.AwaitsCastingVote,
                _ => ResolutionOutcome.NotCarried,
            };
        }
    }

    /// <summary>Plain English, a sentence or two for each requirement, then what was decided.</summary>
    public ImmutableArray<string> Statements =>
    [
        .. Findings.Select(finding => finding.Statement),
        .. IsTied ? [TieStatement] : ImmutableArray<string>.Empty,
        Outcome switch
        {
            ResolutionOutcome.Carried => "The resolution is carried.",
            ResolutionOutcome.NotCarried => "The resolution is not carried.",
            _ => "The resolution awaits the casting vote of the chair.",
        },
    ];

    private string TieStatement => "As many voted for as against. " + Resolution.CastingVote switch
    {
        CastingVote.For => "The chair gave the casting vote for the resolution.",
        CastingVote.Against => "The chair gave the casting vote against the resolution.",
        CastingVote.Awaited => "The chair has the casting vote and has not given it.",
        _ => "There is no casting vote: a tie is not a majority.",
    };
}
