namespace ToadLane.Counting.Elections;

/// <summary>Votes that went from one candidate to another in one stage.</summary>
/// <param name="From">The candidate who had them.</param>
/// <param name="To">The candidate who got them; 0 when the papers name nobody else who can have them.</param>
/// <param name="Papers">On how many papers; in the units of the votes where papers have weights.</param>
/// <param name="Votes">What they were worth after the transfer.</param>
/// <param name="Value">What each paper was worth after the transfer; null when they were not worth the same.</param>
public sealed record VoteTransfer(int From, int To, long Papers, long Votes, long? Value);
