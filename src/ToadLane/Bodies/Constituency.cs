namespace ToadLane.Bodies;

/// <summary>
/// Those who choose some of a body's seats: residents of a ward, friends groups, businesses, a school.
/// </summary>
public sealed class Constituency
{
    public ConstituencyId Id { get; init; }

    public required string Name { get; init; }

    public ConstituencyInterest Interest { get; init; }

    public int Seats { get; init; }
}
