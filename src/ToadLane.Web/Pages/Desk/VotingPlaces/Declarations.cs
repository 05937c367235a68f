namespace ToadLane.Web.Pages.Desk.VotingPlaces;

/// <summary>The two things that are ticked before help is recorded.</summary>
public sealed record Declarations(bool VoterAsked, bool HelperDeclared);
