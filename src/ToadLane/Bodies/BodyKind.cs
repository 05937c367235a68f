namespace ToadLane.Bodies;

public enum BodyKind
{
    /// <summary>
    /// Residents and stakeholders of a neighbourhood together, with a majority of seats for residents.
    /// </summary>
    Partnership,
}
