using System.Globalization;

namespace ToadLane.Decisions.Ballots.Electorate;

/// <summary>
/// What came of a register: every row is one of added, there already, or at fault. Of the faults the first thousand.
/// </summary>
public sealed record RegisterReport(int Read, int Added, int AlreadyThere, IReadOnlyList<RegisterFault> Faults)
{
    /// <summary>False when faults kept everything out.</summary>
    public required bool IsSaved { get; init; }

    /// <summary>How many rows have a fault.</summary>
    public required int Faulty { get; init; }

    /// <summary>Members who have no good line in the file, by name; empty where no body is compared.</summary>
    public IReadOnlyList<string> MissingMembers { get; init; } = [];
}

/// <summary>One thing wrong with a register: the line, counted from 1, and what. It repeats nothing personal.</summary>
public sealed record RegisterFault(long Line, Refusal What)
{
    public override string ToString() =>
        string.Create(CultureInfo.CurrentCulture, $"line {this.Line}: {this.What.Message}");
}
