namespace ToadLane.Decisions.Ballots.Closing;

/// <summary>
/// What was in the box: the votes in the order of their check codes, and the envelopes that are no vote, with why.
/// </summary>
public sealed record OpenedBox(IReadOnlyList<OpenedVote> Votes, IReadOnlyList<RejectedEnvelope> Rejected);

/// <summary>One vote: project numbers in ascending order, or none for an empty ballot.</summary>
public sealed record OpenedVote(string CheckCode, IReadOnlyList<int> Projects);

/// <summary>An envelope that is no valid vote, by its tracking code.</summary>
public sealed record RejectedEnvelope(string Tracking, Refusal Why);
