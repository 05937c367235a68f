using ToadLane.Decisions.Ballots.Casting;

namespace ToadLane.Decisions.Ballots.Places;

/// <summary>
/// What is said about help: who, in what capacity, for a vote by which channel, and the two declarations.
/// </summary>
public sealed record Assistance(string HelperName, HelpedBy Capacity, VotingChannel Channel)
{
    /// <summary>The voter asked for help, and not the helper.</summary>
    public required bool VoterAsked { get; init; }

    /// <summary>The helper declared to mark what the voter says, and to tell nobody.</summary>
    public required bool HelperDeclared { get; init; }
}
