namespace ToadLane.Decisions.Ballots.Places;

/// <summary>How people come to a voting place.</summary>
public enum PlaceKind
{
    /// <summary>They walk in and vote at a kiosk.</summary>
    Room,

    /// <summary>They ring, and staff mark the ballot as they say: every vote there is assisted.</summary>
    Telephone,
}
