using Microsoft.EntityFrameworkCore;
using ToadLane.Decisions.Ballots.Electorate;
using ToadLane.Storage;

namespace ToadLane.Decisions.Ballots.Places;

/// <summary>The rules of helping somebody to vote, the same wherever help is recorded.</summary>
internal static class Helped
{
    // As at United Kingdom elections: a companion helps two voters at the most (Elections Rules, rule 39).
    private const int MostByCompanion = 2;

    public static async Task<Refusal?> RefusesHelpAsync(
        this ToadLaneDb db, DecisionId id, Assistance help, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(help.HelperName) || help.HelperName.Length > VotingPlace.LongestName)
        {
            return PlaceRefusals.HelperIsMissing;
        }

        if (!help.VoterAsked)
        {
            return PlaceRefusals.VoterDidNotAsk;
        }

        if (!help.HelperDeclared)
        {
            return PlaceRefusals.HelperDidNotDeclare;
        }

        if (help.Capacity != HelpedBy.Companion)
        {
            return null;
        }

        List<string> companions = await db.AssistedVotes
            .Where(a => a.DecisionId == id && a.Capacity == HelpedBy.Companion)
            .Select(a => a.HelperName).ToListAsync(cancel);
        string name = help.HelperName.Trim();
        return companions.Count(c => c.Equals(name, StringComparison.OrdinalIgnoreCase)) < MostByCompanion
            ? null
            : PlaceRefusals.HelpsTooMany;
    }

    public static AssistedVote Row(VoterPass pass, Assistance help, Actor actor, DateTime now) => new()
    {
        Id = Ids.New<AssistedVoteId>(),
        DecisionId = pass.DecisionId,
        ElectorNumber = pass.ElectorNumber,
        Capacity = help.Capacity,
        HelperName = help.HelperName.Trim(),
        Channel = help.Channel,
        Day = DateOnly.FromDateTime(now),
        RecordedBy = actor.Name,
    };
}
