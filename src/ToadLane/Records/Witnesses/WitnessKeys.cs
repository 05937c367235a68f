using Microsoft.EntityFrameworkCore;
using ToadLane.PublicLog.Notes;
using ToadLane.Storage;

namespace ToadLane.Records.Witnesses;

/// <summary>This installation's own key as a witness, made when it is first wanted.</summary>
public sealed class WitnessKeys(HubDb hub, Vault vault, Installation installation)
{
    private const string Purpose = "hub/witness-key";

    public async Task<NoteSigner> SignerAsync(CancellationToken cancel)
    {
        WitnessKey? key = await hub.WitnessKeys.AsNoTracking().SingleOrDefaultAsync(cancel);
        if (key is null)
        {
            key = new WitnessKey
            {
                Name = installation.Authority + "/witness",
                LockedPrivateKey = vault.Lock(Purpose, NoteSigner.NewKey()),
            };
            hub.WitnessKeys.Add(key);
            await hub.SaveChangesAsync(cancel);
        }

        return NoteSigner.From(key.Name, vault.Unlock(Purpose, key.LockedPrivateKey));
    }
}
