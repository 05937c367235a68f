namespace ToadLane.Web.Access;

/// <summary>Who is making this request: pages pass it to their operations.</summary>
public interface ICurrentActor
{
    Actor Actor { get; }
}
