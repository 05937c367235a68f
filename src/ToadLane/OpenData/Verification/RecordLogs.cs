using ToadLane.PublicLog.Notes;
using ToadLane.PublicLog.Tiles;
using ToadLane.PublicLog.Trees;

namespace ToadLane.OpenData.Verification;

/// <summary>Reads the logs of a record from first to last, and keeps what they say of one decision.</summary>
internal sealed class RecordLogs(IRecordSource source, RecordManifest manifest)
{
    /// <summary>What the logs say of the decision, in order. Empty until <see cref="Check"/> was called.</summary>
    public List<LogEntry> Entries { get; } = [];

    /// <summary>Works every entry, tile and root out again.</summary>
    public RecordCheck Check()
    {
        long leaves = 0;
        foreach (RecordLog log in manifest.Logs)
        {
            if (NoteKey.Parse(log.Key) is not { } key)
            {
                return Fault($"The key of the log in {RecordManifest.File} cannot be read.");
            }

            try
            {
                string note = System.Text.Encoding.UTF8.GetString(source.Find(log.Path + "/checkpoint")
                    ?? throw new MissingNodeException("checkpoint is missing."));
                IReadOnlyList<byte[]> entries = new LogAudit(new Tiles(source, log.Path), key).Read(note);
                leaves += entries.Count;
                this.Entries.AddRange(entries.Select(LogEntry.Read).OfType<LogEntry>()
                    .Where(entry => entry.Decision == manifest.Decision.ToString("D")));
            }
            catch (MissingNodeException missing)
            {
                string from = missing.Message.StartsWith("checkpoint", StringComparison.Ordinal)
                    ? $" Its place and its key stand in {RecordManifest.File}."
                    : "";
                return Fault($"{log.Path}/{missing.Message}{from}");
            }
        }

        return new RecordCheck(
            "log", CheckVerdict.Holds, $"{leaves} entries lead to the roots that the log's keys signed.");
    }

    private static RecordCheck Fault(string why) => new("log", CheckVerdict.Fails, why);

    private sealed class Tiles(IRecordSource source, string path) : ITileStore
    {
        public byte[]? Find(TilePath tile) => source.Find($"{path}/{tile}");
    }
}
