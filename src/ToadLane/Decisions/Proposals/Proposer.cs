namespace ToadLane.Decisions.Proposals;

/// <summary>
/// Who proposed it: a name to show, or none; their account, or none; and how to tell them what happened:
/// e-mail, a postal address, or neither (then they look it up by its number).
/// </summary>
public sealed record Proposer(string? Name, Guid? ResidentId, string? Email, string? PostalAddress);
