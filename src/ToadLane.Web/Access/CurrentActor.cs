namespace ToadLane.Web.Access;

/// <summary>A visitor, until the session says who it is.</summary>
public sealed class CurrentActor : ICurrentActor
{
    public Actor Actor { get; set; } = Actor.Visitor;
}
