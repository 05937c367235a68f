namespace ToadLane.Counting.Elections;

/// <summary>Votes that went from one candidate to another in one stage.</summary>
/// <param name="From">The candidate who had them; 0 for papers that had nobody.</param>
/// <param name="To">The candidate who got them; 0 when the papers name nobody else who can have them.</param>
/// <param name="Papers">On how many papers; in parts of a vote where papers have weights.</param>
/// <param name="Votes">What they were worth after the transfer.</param>
public sealed record VoteTransfer(int From, int To, long Papers, long Votes)
{
    /// <summary>What each paper was worth after the transfer; null when they were not worth the same.</summary>
    public long? Value { get; init; }
}
