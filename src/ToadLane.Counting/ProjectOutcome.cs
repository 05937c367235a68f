namespace ToadLane.Counting;

/// <summary>What became of one project.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Votes">On how many papers it is.</param>
/// <param name="Score">Its points, or its votes on papers without points.</param>
/// <param name="Cost">In minor units.</param>
/// <param name="Verdict">Why it won or did not.</param>
public sealed record ProjectOutcome(string Id, long Votes, long Score, long Cost, Verdict Verdict)
{
    /// <summary>Whether it is funded.</summary>
    public bool Won => Verdict
        is Verdict.WonByScore or Verdict.WonByShares or Verdict.WonWithAll or Verdict.WonByLoad;

    /// <summary>The budget left when its turn came, in minor units; null where projects do not take turns.</summary>
    public long? LeftAtItsTurn { get; init; }

    /// <summary>What its supporters together had left at the end, in minor units; null outside Equal Shares.</summary>
    public Fraction? LeftWithSupporters { get; init; }
}
