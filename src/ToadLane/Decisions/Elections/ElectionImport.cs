using ToadLane.Counting.Elections;
using ToadLane.Counting.Elections.Formats;

namespace ToadLane.Decisions.Elections;

/// <summary>
/// A ballot file of an election to import: its name, its text as it stands, what was read from it, and the rule to
/// count it by.
/// </summary>
public sealed record ElectionImport(string FileName, string Text, ElectionReading Reading, IElectionRule Rule)
{
    /// <summary>What to call the election; otherwise its title in the file.</summary>
    public string? Name { get; init; }
}
