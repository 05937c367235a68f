namespace ToadLane.Counting;

/// <summary>How a voter marks the paper. The names are those of the <c>vote_type</c> of a .pb file.</summary>
public enum BallotForm
{
    /// <summary>Tick the projects you support.</summary>
    Approval,

    /// <summary>Tick one project (<c>choose-1</c>).</summary>
    ChooseOne,

    /// <summary>Share a number of points among projects.</summary>
    Cumulative,

    /// <summary>Give each project a score of its own.</summary>
    Scoring,

    /// <summary>Put projects in order of preference.</summary>
    Ordinal,
}
