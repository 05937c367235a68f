using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ToadLane.Decisions;
using ToadLane.PublicLog.Notes;
using ToadLane.Records;
using ToadLane.Storage;
using ToadLane.Web.Access;

namespace ToadLane.Web.Pages.Record;

/// <summary>What the public log is, its keys, and what has to be trusted all the same.</summary>
[Open]
public sealed class IndexModel(ToadLaneDb db) : PageModel
{
    private const int MostShown = 10;

    public IReadOnlyList<ShownLog> Logs { get; private set; } = [];

    /// <summary>The decisions that were counted last and whose votes are in the log.</summary>
    public IReadOnlyList<Decision> Counted { get; private set; } = [];

    /// <summary>Where a decision's record lies, for whoever runs the command.</summary>
    public string AddressOf(Decision decision) =>
        $"{this.Request.Scheme}://{this.Request.Host}{this.Url.Content($"~/decisions/{decision.Slug}/record")}";

    public async Task OnGetAsync(CancellationToken cancel)
    {
        List<string> witnesses = await db.LogWitnesses.AsNoTracking().Select(w => w.Key).ToListAsync(cancel);
        List<YearLog> logs = await db.YearLogs.AsNoTracking().Where(l => l.PublishedSize > 0)
            .OrderByDescending(l => l.Year).ToListAsync(cancel);
        this.Logs = [.. logs.Select(log => Show(log, witnesses))];
        this.Counted = await db.Decisions.AsNoTracking()
            .Where(d => d.CountedAt != null && db.Seals.Any(s => s.DecisionId == d.Id))
            .OrderByDescending(d => d.CountedAt).Take(MostShown).ToListAsync(cancel);
    }

    private static ShownLog Show(YearLog log, List<string> witnesses)
    {
        SignedNote? note = log.Note is null ? null : SignedNote.Parse(log.Note);
        return new ShownLog(log.Year, log.Key.ToString(), log.PublishedSize)
        {
            Witnesses = witnesses.Count,
            Willing = witnesses.Count(key => NoteKey.Parse(key) is { } read && note?.IsSignedBy(read) == true),
        };
    }
}
