namespace ToadLane.Decisions.Ballots.Electorate;

/// <summary>
/// Who somebody is by the register: the three things that are asked for, and of which only a keyed hash is kept.
/// </summary>
public sealed record RegisterClaim(string Name, string Postcode, DateOnly DateOfBirth);
