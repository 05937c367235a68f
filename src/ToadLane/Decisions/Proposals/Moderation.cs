namespace ToadLane.Decisions.Proposals;

/// <summary>A proposal was let onto the site, or kept off it for a published reason.</summary>
public sealed record Moderation(ModerationVerdict Verdict, string? Reason, DateTime At, string ByName);
