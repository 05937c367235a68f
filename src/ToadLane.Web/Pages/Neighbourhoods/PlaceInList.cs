using ToadLane.Councils;

namespace ToadLane.Web.Pages.Neighbourhoods;

/// <summary>One neighbourhood in a list, with its areas and those within it.</summary>
public sealed record PlaceInList(NeighbourhoodNode Node, NeighbourhoodMap Map);
