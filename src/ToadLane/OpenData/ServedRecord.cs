using System.Globalization;
using System.Text;
using ToadLane.Councils;
using ToadLane.Decisions;
using ToadLane.OpenData.Verification;
using ToadLane.PublicLog.Tiles;
using ToadLane.Records.Publishing;

namespace ToadLane.OpenData;

/// <summary>
/// Checks a decision's record as it is served from here, for readers whose browser cannot. One at a time: it reads a
/// whole log and counts every ballot.
/// </summary>
public sealed class ServedRecord(DecisionRecord record, LogFolders folders, CurrentCouncil council)
{
    private static readonly SemaphoreSlim OneAtATime = new(1);

    /// <summary>Null while there is no record.</summary>
    public async Task<RecordReport?> CheckAsync(Decision decision, string? promise, CancellationToken cancel)
    {
        await OneAtATime.WaitAsync(cancel);
        try
        {
            Dictionary<string, byte[]> files = [];
            foreach (string name in RecordFiles.All)
            {
                if (await record.FindAsync(decision, name, PathOf, cancel) is not { } file)
                {
                    return null;
                }

                files[name] = file;
            }

            Source source = new(files, year => folders.Of(council.Registration.Slug, year));
            return new RecordVerifier(source) { Promise = promise }.Verify(trustedKey: null);
        }
        finally
        {
            OneAtATime.Release();
        }
    }

    private static string PathOf(int year) => string.Create(CultureInfo.InvariantCulture, $"log/{year}");

    private sealed class Source(Dictionary<string, byte[]> files, Func<int, TileFolder> log) : IRecordSource
    {
        public string Name => "this site";

        public byte[]? Find(string path)
        {
            string[] parts = path.Split('/', 3);
            if (parts is not ["log", var year, var rest] || !int.TryParse(year, out int number))
            {
                return files.GetValueOrDefault(path);
            }

            return rest == "checkpoint"
                ? log(number).FindCheckpoint() is { } note ? Encoding.UTF8.GetBytes(note) : null
                : TilePath.Parse(rest) is { } tile ? log(number).Find(tile) : null;
        }
    }
}
