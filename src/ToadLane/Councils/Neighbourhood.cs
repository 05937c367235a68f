namespace ToadLane.Councils;

/// <summary>
/// A place as its residents know it: a group of areas, drawn by its users, which may lie within another.
/// </summary>
public sealed class Neighbourhood
{
    public NeighbourhoodId Id { get; init; }

    public required string Slug { get; init; }

    public required string Name { get; set; }

    public string Description { get; set; } = "";

    public NeighbourhoodId? ParentId { get; set; }

    /// <summary>True for the place of a count that was imported: it is not one of this council's own.</summary>
    public bool IsElsewhere { get; init; }

    /// <summary>The areas drawn into it by name; those of the neighbourhoods within it come on top.</summary>
    public List<Area> Areas { get; } = [];
}
