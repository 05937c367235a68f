namespace ToadLane.Decisions.Ballots.Electorate;

/// <summary>What makes somebody an elector, besides their age.</summary>
public enum ElectorateBasis
{
    /// <summary>They live in the neighbourhood of the body that asks.</summary>
    Neighbourhood,

    /// <summary>They live in one of the areas that are named.</summary>
    Areas,

    /// <summary>They are members of a body, such as the tenants of a mutual, wherever they live.</summary>
    Members,

    /// <summary>They live in one of the areas with the highest figures of a published indicator.</summary>
    Indicator,
}
