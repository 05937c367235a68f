namespace ToadLane.Decisions.Ballots.Casting;

/// <summary>What became of one vote.</summary>
/// <param name="Verdict">Stored, or why not.</param>
/// <param name="Hash">Of the envelope in the box; null when there is none.</param>
public sealed record CastAnswer(CastVerdict Verdict, byte[]? Hash = null)
{
    public static CastAnswer Unknown { get; } = new(CastVerdict.Unknown);
}
