namespace ToadLane.OpenData.Verification;

/// <summary>A published record: a folder, or an address.</summary>
public interface IRecordSource
{
    /// <summary>What it is, for people.</summary>
    string Name { get; }

    /// <summary>A file by its path seen from <c>record.json</c>, or null when it is not there.</summary>
    byte[]? Find(string path);
}
