namespace ToadLane.Counting;

/// <summary>The fixed order of a pile: by choices, then by points, whatever order the papers came in.</summary>
internal sealed class PaperOrder : IComparer<Paper>
{
    public static PaperOrder Instance { get; } = new();

    public int Compare(Paper? x, Paper? y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        var byChoices = x.Choices.AsSpan().SequenceCompareTo(y.Choices.AsSpan());
        return byChoices != 0 ? byChoices : x.Points.AsSpan().SequenceCompareTo(y.Points.AsSpan());
    }
}
