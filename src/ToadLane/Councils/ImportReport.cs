using System.Globalization;

namespace ToadLane.Councils;

/// <summary>
/// What an import read and did. Every row is exactly one of added, changed, as before, skipped, or a fault.
/// </summary>
/// <param name="Read">Rows or features read.</param>
/// <param name="Added">Areas that are new; 0 when nothing was saved.</param>
/// <param name="Changed">Areas that now say something else; 0 when nothing was saved.</param>
/// <param name="Skipped">Rows of other councils.</param>
/// <param name="Faults">What is wrong, in the order of the file.</param>
public sealed record ImportReport(int Read, int Added, int Changed, int Skipped, IReadOnlyList<ImportFault> Faults)
{
    /// <summary>False when faults kept everything out.</summary>
    public required bool IsSaved { get; init; }
}

/// <summary>Where in a file: the line, counted from 1, and in GeoJSON the feature, counted from 1.</summary>
public readonly record struct ImportPlace(long Line, int? Feature = null);

/// <summary>One thing wrong with a file: where, what, and what to do.</summary>
public sealed record ImportFault(ImportPlace Place, Refusal What)
{
    public override string ToString() => this.Place.Feature is { } feature
        ? string.Create(CultureInfo.CurrentCulture, $"line {this.Place.Line} (feature {feature}): {this.What.Message}")
        : string.Create(CultureInfo.CurrentCulture, $"line {this.Place.Line}: {this.What.Message}");
}
