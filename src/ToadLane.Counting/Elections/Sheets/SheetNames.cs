namespace ToadLane.Counting.Elections.Sheets;

/// <summary>Candidates by number, as a sheet calls them.</summary>
internal sealed class SheetNames(Election election)
{
    /// <summary>"Ann Smith (Tenants)".</summary>
    public string Of(int number) => election.Candidates[number - 1] is { Group: { Length: > 0 } group } candidate
        ? $"{candidate.Name} ({group})"
        : Short(number);

    /// <summary>"Ann Smith".</summary>
    public string Short(int number) => election.Candidates[number - 1].Name is { Length: > 0 } name
        ? name
        : FormattableString.Invariant($"Candidate {number}");

    /// <summary>"Ann, Bob and Cy"; a crowd by its number.</summary>
    public string Several(IReadOnlyCollection<int> numbers)
    {
        string[] names = [.. numbers.Take(numbers.Count > 8 ? 0 : 8).Select(Short)];
        return names switch
        {
            [] => FormattableString.Invariant($"{numbers.Count} candidates"),
            [var one] => one,
            [.. var others, var last] => $"{string.Join(", ", others)} and {last}",
        };
    }
}
