namespace ToadLane.Decisions;

/// <summary>
/// The ballot was published: by whom and when, and the seed (32 hexadecimal digits, public before anyone has voted)
/// from which the order of ties was drawn.
/// </summary>
public sealed record BallotPublication(DateTime At, Guid? ById, string ByName, string TieSeed);
