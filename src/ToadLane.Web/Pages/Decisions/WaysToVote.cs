using ToadLane.Decisions.Ballots.Places;

namespace ToadLane.Web.Pages.Decisions;

/// <summary>How one can vote in a decision besides online: by post, and at which places.</summary>
public sealed record WaysToVote(bool HasPaper, IReadOnlyList<VotingPlace> Places, DateTime ClosesAt);
