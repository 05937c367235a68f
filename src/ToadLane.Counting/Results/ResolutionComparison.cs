using System.Collections.Immutable;
using ToadLane.Counting.Elections;
using ToadLane.Counting.Elections.Resolutions;

namespace ToadLane.Counting.Results;

/// <summary>What the same votes would have decided under other requirements.</summary>
/// <param name="Parameters">The settings.</param>
/// <param name="Outcome">What would have been decided.</param>
public sealed record ResolutionComparison(ImmutableArray<CountParameter> Parameters, ResolutionOutcome Outcome)
{
    /// <summary>
    /// Every majority, out of everybody it can be out of: of the roll where that is known, of each class where there
    /// are several. The quorum and the casting vote stay as they were said.
    /// </summary>
    public static ImmutableArray<ResolutionComparison> Every(
        ResolutionVotes votes, IReadOnlyList<CountParameter> said)
    {
        var entry = RuleCatalogue.Resolutions.Named(Resolution.RuleName)!;
        var kept = said.Where(parameter => parameter.Name is ResolutionRules.Quorum or ResolutionRules.Chair);
        var bases = WordsOf(ResolutionRules.Base)
            .Where(word => word != SettingWord.Of(VoteKind.Roll) || votes.Classes.All(each => each.Roll is not null));
        var together = WordsOf(ResolutionRules.Classes).Take(votes.Classes.Length > 1 ? 2 : 1);
        return
        [
            .. from majority in WordsOf(ResolutionRules.Majority)
               from of in bases
               from classes in together
               let parameters = entry.Completed(
               [
                   .. kept,
                   new(ResolutionRules.Majority, majority),
                   new(ResolutionRules.Base, of),
                   new(ResolutionRules.Classes, classes),
               ])
               select new ResolutionComparison(parameters, PublishedResolution.Of(votes, parameters).Outcome),
        ];

        ImmutableArray<string> WordsOf(string setting) => entry.SettingNamed(setting)!.Words;
    }
}
