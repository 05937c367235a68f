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

    /// <summary>The areas drawn into it by name; those of the neighbourhoods within it come on top.</summary>
    public List<Area> Areas { get; } = [];
}
