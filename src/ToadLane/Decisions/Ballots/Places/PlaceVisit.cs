namespace ToadLane.Decisions.Ballots.Places;

public readonly record struct PlaceVisitId(Guid Value) : IId<PlaceVisitId>
{
    public static PlaceVisitId From(Guid value) => new(value);
}

/// <summary>
/// The roll says: this elector votes here. The staff gave them a one-time number for the kiosk, of which a keyed hash
/// is kept. Until it is used or handed back they cannot vote in another way.
/// </summary>
public sealed class PlaceVisit
{
    public PlaceVisitId Id { get; init; }

    public DecisionId DecisionId { get; init; }

    public int ElectorNumber { get; init; }

    public VotingPlaceId PlaceId { get; init; }

    public required byte[] NumberHash { get; init; }

    public DateOnly Day { get; init; }

    /// <summary>They left without voting and gave the number back.</summary>
    public DateOnly? ReleasedOn { get; set; }
}
