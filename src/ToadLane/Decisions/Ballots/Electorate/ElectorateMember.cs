using ToadLane.Bodies;

namespace ToadLane.Decisions.Ballots.Electorate;

/// <summary>A seated member of the body whose members may vote, as the site knows them.</summary>
/// <param name="Id">Of their membership.</param>
/// <param name="Name">As it stands on the body's page.</param>
/// <param name="Class">The constituency that they sit for.</param>
/// <param name="Email">Of their account, or null for somebody without one.</param>
public sealed record ElectorateMember(MemberId Id, string Name, string Class, string? Email);
