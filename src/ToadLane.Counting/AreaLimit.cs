namespace ToadLane.Counting;

/// <summary>Whose projects a voter may choose, by <see cref="Voter.Area"/> and <see cref="Project.Area"/>.</summary>
public enum AreaLimit
{
    /// <summary>Anybody's.</summary>
    Anywhere,

    /// <summary>
    /// Those of the voter's own area and those for everybody, as in Falkirk's Community Choices. A voter whose area is
    /// not known may choose only what is for everybody.
    /// </summary>
    OwnArea,
}
