using ToadLane.Decisions;

namespace ToadLane.Web.Pages.Decisions.Vote;

/// <summary>Which decision a page of the voting journey is about: enough to cast a vote and keep its cookies.</summary>
public record BoothAddress(DecisionId Id, string Slug);
