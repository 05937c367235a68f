using Microsoft.EntityFrameworkCore;
using ToadLane.PublicLog.Notes;
using ToadLane.Storage;

namespace ToadLane.Records.Witnesses;

/// <summary>
/// From now on witnesses another council's log: its new trees must continue the one that was signed last.
/// </summary>
public sealed class WitnessLog(HubDb hub)
{
    public async Task<Outcome<WitnessedLog>> RunAsync(string key, Actor actor, CancellationToken cancel)
    {
        if (WhoMay.Refuses(actor, Act.WitnessLog) is { } notYours)
        {
            return notYours;
        }

        if (NoteKey.Parse(key) is not { } read)
        {
            return RecordRefusals.NoKey;
        }

        if (await hub.WitnessedLogs.AnyAsync(l => l.Origin == read.Name, cancel))
        {
            return RecordRefusals.AlreadyWitnessed(read.Name);
        }

        WitnessedLog log = new() { Origin = read.Name, Key = key };
        hub.WitnessedLogs.Add(log);
        await hub.SaveChangesAsync(cancel);
        return log;
    }
}
