using ToadLane.Bodies;

namespace ToadLane.Decisions.Ballots.Electorate;

/// <summary>
/// Who may vote in one decision, where it is not simply everyone of age in the neighbourhood. Chosen before the
/// register is uploaded, sealed when voting opens, and shown.
/// </summary>
public sealed class ElectorateRule
{
    public const int LongestText = 300;

    /// <summary>Of whose members may vote, in letters: a body and one of its constituencies.</summary>
    public const int LongestMembersOf = (2 * Body.LongestName) + 2;

    public DecisionId DecisionId { get; init; }

    public ElectorateBasis Basis { get; init; }

    /// <summary>The codes of the areas, in order; empty where membership decides.</summary>
    public required IReadOnlyList<string> AreaCodes { get; init; }

    /// <summary>Whose members may vote; otherwise null.</summary>
    public string? MembersOf { get; init; }

    /// <summary>The body with whose seats a register is compared; null where this site does not keep it.</summary>
    public BodyId? BodyId { get; init; }

    /// <summary>The one constituency whose members may vote; null for all of the body.</summary>
    public ConstituencyId? ConstituencyId { get; init; }

    /// <summary>The figures that chose the areas; otherwise null.</summary>
    public Indicator? Indicator { get; init; }
}
