namespace ToadLane.Web.Hosting;

/// <summary>Says where a page or endpoint exists; without it, inside councils only.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class PlacedAttribute(Place place) : Attribute
{
    public Place Place => place;

    public static Place Of(EndpointMetadataCollection? metadata) =>
        metadata?.GetMetadata<PlacedAttribute>()?.Place ?? Place.Council;
}
