namespace ToadLane.Counting.Certificates.Stages;

/// <summary>Identical papers in one candidate's hands.</summary>
/// <param name="Order">Who is on them, best first, by place from 0.</param>
/// <param name="Count">How many, in parts of a vote.</param>
internal sealed record Pieces(int[] Order, long Count)
{
    /// <summary>The place in the order of whoever holds them.</summary>
    public int At { get; set; }

    /// <summary>What each part of a vote is worth.</summary>
    public long Value { get; set; }

    /// <summary>Papers that came in one go have the same number; the first preferences have 0.</summary>
    public int Batch { get; set; }

    public int Holder => At < Order.Length ? Order[At] : -1;
}
