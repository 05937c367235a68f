namespace ToadLane.Counting.Elections.Sheets;

/// <summary>Numbers as people read them.</summary>
internal static class SheetNumber
{
    /// <summary>Where there is nothing to count.</summary>
    public const string None = "–";

    /// <summary>"1234567.50" as "1,234,567.50"; anything that is no number as it is.</summary>
    public static string Grouped(string number)
    {
        var start = number.StartsWith('-') || number.StartsWith('+') ? 1 : 0;
        var point = number.IndexOf('.', StringComparison.Ordinal);
        var end = point < 0 ? number.Length : point;
        if (end == start || number.AsSpan(start, end - start).ContainsAnyExceptInRange('0', '9'))
        {
            return number;
        }

        for (var at = end - 3; at > start; at -= 3)
        {
            number = number.Insert(at, ",");
        }

        return number;
    }
}
