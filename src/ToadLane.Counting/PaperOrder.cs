namespace ToadLane.Counting;

/// <summary>
/// The fixed order of a pile: by choices, then by points, area and weight, whatever order the papers came in.
/// </summary>
internal sealed class PaperOrder : IComparer<Paper>
{
    public static PaperOrder Instance { get; } = new();

    public int Compare(Paper? x, Paper? y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        var byChoices = x.Choices.AsSpan().SequenceCompareTo(y.Choices.AsSpan());
        if (byChoices != 0)
        {
            return byChoices;
        }

        var byPoints = x.Points.AsSpan().SequenceCompareTo(y.Points.AsSpan());
        if (byPoints != 0)
        {
            return byPoints;
        }

        var byArea = string.CompareOrdinal(x.Area, y.Area);
        return byArea != 0 ? byArea : x.Weight.CompareTo(y.Weight);
    }
}
