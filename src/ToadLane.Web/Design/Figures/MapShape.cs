using NetTopologySuite.Geometries;

namespace ToadLane.Web.Design.Figures;

/// <summary>One shape of a map, in longitude and latitude.</summary>
/// <param name="Outline">A polygon or multipolygon.</param>
/// <param name="Name">What it is called: read out, and shown by pointing at it.</param>
/// <param name="Number">Its number in the list beside the map, or null for a shape that is only background.</param>
/// <param name="Href">Where it leads, or null.</param>
public sealed record MapShape(Geometry Outline, string Name, int? Number, string? Href = null);
