namespace ToadLane.Decisions.Ballots.Places;

/// <summary>Somebody works at a voting place and may keep its roster.</summary>
public sealed class PlaceClerk
{
    public VotingPlaceId PlaceId { get; init; }

    /// <summary>Their account.</summary>
    public Guid AccountId { get; init; }

    public required string AddedBy { get; init; }
}
