namespace ToadLane.Councils;

/// <summary>The kinds of statistical area that a neighbourhood may be drawn from.</summary>
public enum AreaKind
{
    /// <summary>An electoral ward: what residents know by name.</summary>
    Ward,

    /// <summary>
    /// A lower layer super output area: about 1,500 people, the unit of the census and of deprivation.
    /// </summary>
    Lsoa,
}
