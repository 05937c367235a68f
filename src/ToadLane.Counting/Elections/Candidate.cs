namespace ToadLane.Counting.Elections;

/// <summary>Somebody, or something, that papers can rank.</summary>
/// <param name="Number">As on the papers and in results, from 1 in the order of the file.</param>
/// <param name="Name">What voters read.</param>
public sealed record Candidate(int Number, string Name)
{
    /// <summary>The party or group under which the candidate stands, or null.</summary>
    public string? Group { get; init; }

    /// <summary>
    /// The candidate has withdrawn: papers are read as if they did not name them, and nobody is elected or excluded.
    /// </summary>
    public bool IsWithdrawn { get; init; }
}
