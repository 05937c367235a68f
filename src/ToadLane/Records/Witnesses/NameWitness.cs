using Microsoft.EntityFrameworkCore;
using ToadLane.PublicLog.Notes;
using ToadLane.Storage;

namespace ToadLane.Records.Witnesses;

/// <summary>Names somebody who is asked to sign this council's checkpoints from now on.</summary>
public sealed class NameWitness(ToadLaneDb db)
{
    public async Task<Outcome<LogWitness>> RunAsync(
        string key, string address, Actor actor, CancellationToken cancel)
    {
        if (WhoMay.Refuses(actor, Act.WitnessLog) is { } notYours)
        {
            return notYours;
        }

        if (NoteKey.Parse(key) is not { } read)
        {
            return RecordRefusals.NoKey;
        }

        bool isWeb = Uri.TryCreate(address, UriKind.Absolute, out Uri? uri)
            && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback));
        if (!isWeb)
        {
            return RecordRefusals.NoAddress;
        }

        if (await db.LogWitnesses.AnyAsync(w => w.Name == read.Name, cancel))
        {
            return RecordRefusals.AlreadyWitnessed(read.Name);
        }

        LogWitness witness = new() { Name = read.Name, Key = key, Address = address.TrimEnd('/') };
        db.LogWitnesses.Add(witness);
        await db.SaveChangesAsync(cancel);
        return witness;
    }
}
