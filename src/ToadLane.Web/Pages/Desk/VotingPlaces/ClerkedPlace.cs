using ToadLane.Decisions.Ballots.Places;

namespace ToadLane.Web.Pages.Desk.VotingPlaces;

/// <summary>A voting place and the e-mail addresses of those who work there.</summary>
public sealed record ClerkedPlace(VotingPlace Place, IReadOnlyList<string> Clerks);
