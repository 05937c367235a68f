namespace ToadLane.Decisions.Ballots.Papers;

/// <summary>Where a returned envelope goes.</summary>
public enum PaperFate
{
    /// <summary>Opened, and its paper put with the others of the batch.</summary>
    ToCount,

    /// <summary>Kept unopened: the elector had voted at a voting place.</summary>
    SetAside,
}
