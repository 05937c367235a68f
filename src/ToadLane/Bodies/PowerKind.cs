namespace ToadLane.Bodies;

public enum PowerKind
{
    /// <summary>To decide how a sum of money is spent.</summary>
    Budget,
}
