namespace ToadLane.Councils;

/// <summary>A GeoJSON or CSV file of areas, to be imported. Its length must be known (a file, an upload).</summary>
public sealed record AreaFile(Stream Content)
{
    public const long LargestBytes = 64L * 1024 * 1024;

    public FaultPolicy Faults { get; init; } = FaultPolicy.RefuseAll;

    /// <summary>Told how far the reading is, from 0 to 100.</summary>
    public IProgress<int>? Progress { get; init; }
}
