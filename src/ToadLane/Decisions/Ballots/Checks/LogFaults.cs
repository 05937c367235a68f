using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ToadLane.PublicLog.Notes;
using ToadLane.PublicLog.Tiles;
using ToadLane.PublicLog.Trees;
using ToadLane.Records;
using ToadLane.Storage;

namespace ToadLane.Decisions.Ballots.Checks;

/// <summary>
/// Compares a year's leaves in the database with the tree that grew over them and with the published checkpoint.
/// </summary>
internal sealed class LogFaults(ToadLaneDb db, LogYears years, FaultList faults)
{
    public async Task CheckAsync(YearLog log, TileFolder folder, CancellationToken cancel)
    {
        List<LogLeaf> leaves = await db.LogLeaves.AsNoTracking().Where(l => l.Year == log.Year)
            .OrderBy(l => l.Index).ToListAsync(cancel);
        foreach (LogLeaf leaf in leaves)
        {
            this.CheckColumns(leaf);
        }

        StoredNodes nodes = StoredNodes.Over(leaves.Select(leaf => TreeHash.OfLeaf(leaf.Entry)));
        bool isWhole = leaves.Count == log.Size && leaves.Select((leaf, at) => leaf.Index == at).All(fits => fits);
        if (!isWhole)
        {
            faults.Add("LogLeaves.Index, YearLogs.Size", "leaves are missing, or there are more than the log has");
        }
        else if (!HasItsPeaks(log) || nodes.RootAt(log.Size) != log.Tree().Root)
        {
            faults.Add("LogLeaves.Entry, YearLogs.Peaks", "the leaves do not lead to the tree over them");
        }

        this.CheckCheckpoint(log, folder, nodes);
        this.CheckKey(log);
    }

    private static bool HasItsPeaks(YearLog log) =>
        log.Peaks.Length == TreeHash.Bytes * long.PopCount(log.Size);

    private void CheckColumns(LogLeaf leaf)
    {
        string where = string.Create(CultureInfo.InvariantCulture, $"leaf {leaf.Index} of {leaf.Year} says otherwise");
        string kind = JsonNamingPolicy.SnakeCaseLower.ConvertName(leaf.Kind.ToString());
        string? envelope = leaf.Envelope is null ? null : Convert.ToHexStringLower(leaf.Envelope);
        try
        {
            using JsonDocument entry = JsonDocument.Parse(leaf.Entry);
            faults.Compare("LogLeaves.Kind", kind, Text(entry, "kind"), where);
            faults.Compare("LogLeaves.Subject", leaf.Subject?.ToString("D"), Text(entry, "decision"), where);
            faults.Compare("LogLeaves.Envelope", envelope, Text(entry, "envelope"), where);
        }
        catch (JsonException)
        {
            faults.Add("LogLeaves.Entry", where);
        }
    }

    private void CheckCheckpoint(YearLog log, TileFolder folder, StoredNodes nodes)
    {
        faults.Compare("YearLogs.Note", log.Note, folder.FindCheckpoint(), "it is not the published checkpoint");
        if (log.Note is null)
        {
            faults.Compare("YearLogs.PublishedSize", log.PublishedSize, 0, "nothing is published");
            return;
        }

        if (SignedNote.Parse(log.Note) is not { } note || KeyOf(log) is not { } key || !note.IsSignedBy(key)
            || Checkpoint.Parse(note.Text) is not { } checkpoint || checkpoint.Origin != log.Origin)
        {
            faults.Add("YearLogs.Note, YearLogs.Origin, YearLogs.PublicKey", "the key did not sign the checkpoint");
            return;
        }

        faults.Compare("YearLogs.PublishedSize", log.PublishedSize, checkpoint.Size, "the checkpoint says otherwise");
        if (checkpoint.Size > nodes.Size || nodes.RootAt(checkpoint.Size) != checkpoint.Root)
        {
            faults.Add("LogLeaves.Entry", "the leaves do not lead to the published root");
        }
    }

    private void CheckKey(YearLog log)
    {
        try
        {
            using NoteSigner signer = years.SignerOf(log);
            if (!signer.Key.PublicKey.AsSpan().SequenceEqual(log.PublicKey))
            {
                faults.Add("YearLogs.PublicKey", "the private key is another's");
            }
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            faults.Add("YearLogs.LockedPrivateKey", "the vault does not open it");
        }
    }

    private static NoteKey? KeyOf(YearLog log)
    {
        try
        {
            return log.Key;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static string? Text(JsonDocument entry, string member) =>
        entry.RootElement.TryGetProperty(member, out JsonElement value) ? value.ToString() : null;
}
