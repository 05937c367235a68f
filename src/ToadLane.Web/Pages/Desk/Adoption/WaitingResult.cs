namespace ToadLane.Web.Pages.Desk.Adoption;

/// <summary>A counted result that the lawful decision-maker has not acted on.</summary>
public sealed record WaitingResult(string Slug, string Title, DateTime CountedAt, string DecisionMaker);
