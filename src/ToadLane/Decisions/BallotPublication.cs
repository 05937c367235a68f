namespace ToadLane.Decisions;

/// <summary>The ballot was published: by whom and when, and the seed from which the order of ties was drawn.</summary>
/// <param name="TieSeed">32 hexadecimal digits, published with the ballot, before anyone has voted.</param>
public sealed record BallotPublication(DateTime At, Guid? ById, string ByName, string TieSeed);
