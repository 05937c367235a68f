using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using ToadLane.Decisions.Ballots.Casting;
using ToadLane.PublicLog.Trees;
using ToadLane.Storage;

namespace ToadLane.Decisions.Ballots.Checks;

/// <summary>
/// One hash for who has voted, how often, through which channel and on which day. Over keyed hashes: few electors and
/// days are soon tried through, and the log must not tell who voted.
/// </summary>
internal static class MarkedRegister
{
    public static async Task<string> RootAsync(
        ToadLaneDb db, byte[] key, DecisionId id, CancellationToken cancel)
    {
        GrowingTree tree = new();
        await foreach (Participation voter in db.Participations.AsNoTracking().Where(p => p.DecisionId == id)
            .OrderBy(p => p.ElectorNumber).AsAsyncEnumerable().WithCancellation(cancel))
        {
            tree.Add(TreeHash.OfLeaf(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(string.Create(
                CultureInfo.InvariantCulture,
                $"{id.Value:N} {voter.ElectorNumber} {voter.Sequence} {voter.Channel} {voter.Day:yyyy-MM-dd}")))));
        }

        return tree.Root.ToBase64();
    }

    /// <summary>The vault's key for a council's marked registers.</summary>
    public static byte[] Key(Vault vault, string council) => vault.Key(council + "/marked-register");
}
