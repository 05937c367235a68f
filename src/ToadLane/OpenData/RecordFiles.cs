namespace ToadLane.OpenData;

/// <summary>The names of the files in a decision's record.</summary>
public static class RecordFiles
{
    /// <summary>The sealed rule sheet.</summary>
    public const string Rules = "rules.json";

    /// <summary>The ballots.</summary>
    public const string Ballots = "ballots.pb";

    /// <summary>The count, step by step.</summary>
    public const string Sheet = "sheet.json";

    /// <summary>The hashes of the sealed votes that were counted, one on a line, in ascending order.</summary>
    public const string Box = "box.txt";

    public static IReadOnlyList<string> All { get; } = [RecordManifest.File, Rules, Ballots, Sheet, Box];
}
