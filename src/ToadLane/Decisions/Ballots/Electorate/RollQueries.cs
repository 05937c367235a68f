using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ToadLane.PublicLog.Trees;
using ToadLane.Records;
using ToadLane.Storage;

namespace ToadLane.Decisions.Ballots.Electorate;

/// <summary>What is asked about a whole register, and whether it is still the one that the public log holds.</summary>
internal static class RollQueries
{
    /// <summary>The root over everybody who was on the register when voting opened, and the tests.</summary>
    public static Task<TreeHash> RegisterRootAsync(this ToadLaneDb db, DecisionId id, CancellationToken cancel) =>
        RegisterRoot.OfAsync(
            db.Electors.AsNoTracking().Where(e => e.DecisionId == id && e.Kind != ElectorKind.Late)
                .OrderBy(e => e.Number).AsAsyncEnumerable(),
            cancel);

    /// <summary>
    /// How many electors each area has, by its code, without the areas that are too small to tell. None where somebody
    /// is on the register without an area: what is left over would tell how many.
    /// </summary>
    public static async Task<SortedDictionary<string, int>> RegisterAreasAsync(
        this ToadLaneDb db, DecisionId id, CancellationToken cancel)
    {
        Dictionary<string, int> areas = await db.Electors
            .Where(e => e.DecisionId == id && e.Kind != ElectorKind.Test)
            .GroupBy(e => e.AreaCode).Select(g => new { g.Key, Electors = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Electors, cancel);
        return SmallCells.Shown(areas.ContainsKey("") ? [] : areas);
    }

    /// <summary>The sums of the roll. Every leaf must have its place in the log already.</summary>
    public static async Task<RollSums> RollSumsAsync(this ToadLaneDb db, DecisionId id, CancellationToken cancel)
    {
        LogLeaf[] leaves = await db.LogLeaves.AsNoTracking()
            .Where(l => l.Subject == id.Value && (l.Kind == LeafKind.Opened || l.Kind == LeafKind.ElectorAdded
                || l.Kind == LeafKind.CodesIssued || l.Kind == LeafKind.CodesVoided))
            .ToArrayAsync(cancel);
        IQueryable<Elector> own = db.Electors.AsNoTracking().Where(e => e.DecisionId == id);
        List<Elector> late = await own.Where(e => e.Kind == ElectorKind.Late).ToListAsync(cancel);
        string root = (await db.RegisterRootAsync(id, cancel)).ToBase64();
        HashSet<string?> logged = [.. Texts(leaves, LeafKind.ElectorAdded, "entry")];
        return new RollSums
        {
            Electors = await own.CountAsync(e => e.Kind != ElectorKind.Test, cancel),
            Late = leaves.Count(l => l.Kind == LeafKind.ElectorAdded),
            TestVoters = await db.Participations.CountAsync(
                p => p.DecisionId == id
                    && own.Any(e => e.Number == p.ElectorNumber && e.Kind == ElectorKind.Test),
                cancel),
            IsRegisterAsLogged = Texts(leaves, LeafKind.Opened, "register").Contains(root)
                && late.Count == logged.Count && late.All(e => logged.Contains(RegisterRoot.Of(e).ToBase64())),
            CodesIssued = Numbers(leaves, LeafKind.CodesIssued, "codes"),
            CodesVoided = Numbers(leaves, LeafKind.CodesIssued, "voided")
                + Numbers(leaves, LeafKind.CodesVoided, "codes"),
            AreCodesAsLogged = await db.AreCodesAsLoggedAsync(id, leaves, cancel),
        };
    }

    // A code that somebody slipped into the database belongs to no batch of the log, or changes the root of one.
    private static async Task<bool> AreCodesAsLoggedAsync(
        this ToadLaneDb db, DecisionId id, LogLeaf[] leaves, CancellationToken cancel)
    {
        var codes = await db.ElectorCodes.Where(c => c.DecisionId == id)
            .Select(c => new { c.Batch, c.Hash, IsVoid = c.Voided != null }).ToListAsync(cancel);
        ILookup<int, byte[]> batches = codes.ToLookup(c => c.Batch, c => c.Hash);
        Dictionary<int, string?> roots = leaves.Where(l => l.Kind == LeafKind.CodesIssued)
            .Select(Read)
            .ToDictionary(e => e.GetProperty("batch").GetInt32(), e => e.GetProperty("root").GetString());
        int voided = Numbers(leaves, LeafKind.CodesIssued, "voided") + Numbers(leaves, LeafKind.CodesVoided, "codes");
        return codes.Count(c => c.IsVoid) == voided && batches.Count == roots.Count
            && batches.All(b => roots.TryGetValue(b.Key, out string? root)
                && root == RegisterRoot.OfCodes(b).ToBase64());
    }

    private static IEnumerable<string?> Texts(LogLeaf[] leaves, LeafKind kind, string name) =>
        leaves.Where(l => l.Kind == kind).Select(l => Read(l).GetProperty(name).GetString());

    private static int Numbers(LogLeaf[] leaves, LeafKind kind, string name) =>
        leaves.Where(l => l.Kind == kind).Sum(l => Read(l).GetProperty(name).GetInt32());

    private static JsonElement Read(LogLeaf leaf) => JsonElement.Parse(leaf.Entry);
}
