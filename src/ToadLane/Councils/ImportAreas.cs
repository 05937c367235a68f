using Microsoft.EntityFrameworkCore;
using ToadLane.Storage;

namespace ToadLane.Councils;

/// <summary>
/// Takes wards and LSOAs from a file of the Office for National Statistics: new ones are added, known ones brought up
/// to date, none removed. Rows of other councils are passed over. A fault keeps the whole file out unless the caller
/// asks for the good rows.
/// </summary>
public sealed class ImportAreas(ToadLaneDb db, TimeProvider clock)
{
    private const int MostFaults = 1000;

    public async Task<Outcome<ImportReport>> RunAsync(AreaFile file, Actor actor, CancellationToken cancel)
    {
        if (WhoMay.Refuses(actor, Act.ImportAreas) is { } refusal)
        {
            return refusal;
        }

        if (file.Content.Length > AreaFile.LargestBytes)
        {
            return AreaRefusals.FileIsTooLarge(AreaFile.LargestBytes / (1024 * 1024));
        }

        Council council = await db.Councils.SingleAsync(cancel);
        Dictionary<(string, string), Area> known = await db.Areas.ToDictionaryAsync(a => (a.Code, a.Vintage), cancel);
        Reading reading = new(known);
        await foreach (AreaRow row in ReadAsync(file, council.GssCode, cancel))
        {
            reading.Take(row);
            file.Progress?.Report((int)(100 * file.Content.Position / Math.Max(1, file.Content.Length)));
            if (reading.Faults.Count >= MostFaults)
            {
                reading.Faults.Add(new ImportFault(row.Place, AreaRefusals.TooManyFaults(MostFaults)));
                break;
            }
        }

        return reading.Faults.Count > 0 && file.Faults == FaultPolicy.RefuseAll
            ? new ImportReport(reading.Read, 0, 0, reading.Skipped, reading.Faults) { IsSaved = false }
            : await this.SaveAsync(reading, actor, cancel);
    }

    private static IAsyncEnumerable<AreaRow> ReadAsync(AreaFile file, string council, CancellationToken cancel)
    {
        bool isJson = StartsLikeJson(file.Content);
        return isJson
            ? GeoJsonAreas.ReadAsync(file.Content, council, cancel)
            : CsvAreas.ReadAsync(file.Content, council, cancel);
    }

    private static bool StartsLikeJson(Stream content)
    {
        Span<byte> start = stackalloc byte[64];
        int read = content.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        content.Position = 0;
        ReadOnlySpan<byte> text = start[..read].TrimStart("\uFEFF \t\r\n"u8);
        return text.Length > 0 && text[0] is (byte)'{' or (byte)'[';
    }

    private async Task<ImportReport> SaveAsync(Reading reading, Actor actor, CancellationToken cancel)
    {
        int added = 0;
        int changed = 0;
        foreach (AreaEntry entry in reading.Entries)
        {
            if (!reading.Known.TryGetValue((entry.Code, entry.Vintage), out Area? area))
            {
                db.Areas.Add(Area.From(entry));
                added++;
            }
            else if (area.Take(entry))
            {
                changed++;
            }
        }

        string why = $"{reading.Read} rows read: {added} added, {changed} changed, {reading.Faults.Count} faults";
        db.Record(new Deed(actor, Act.ImportAreas, "area", null, why), clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancel);
        return new ImportReport(reading.Read, added, changed, reading.Skipped, reading.Faults) { IsSaved = true };
    }

    /// <summary>What has been read so far.</summary>
    private sealed class Reading(IReadOnlyDictionary<(string Code, string Vintage), Area> known)
    {
        private readonly Dictionary<(string Code, string Vintage), long> lines = [];

        public IReadOnlyDictionary<(string Code, string Vintage), Area> Known => known;

        public List<AreaEntry> Entries { get; } = [];

        public List<ImportFault> Faults { get; } = [];

        public int Read { get; private set; }

        public int Skipped { get; private set; }

        public void Take(AreaRow row)
        {
            this.Read++;
            switch (row)
            {
                case AreaRow.Foreign:
                    this.Skipped++;
                    break;
                case AreaRow.Faulty faulty:
                    this.Faults.Add(new ImportFault(row.Place, faulty.Fault));
                    break;
                case AreaRow.Good good when this.FaultOf(good) is { } fault:
                    this.Faults.Add(new ImportFault(row.Place, fault));
                    break;
                case AreaRow.Good good:
                    this.Entries.Add(good.Entry);
                    break;
            }
        }

        private Refusal? FaultOf(AreaRow.Good good)
        {
            (string, string) key = (good.Entry.Code, good.Entry.Vintage);
            if (!this.lines.TryAdd(key, good.Place.Line))
            {
                return AreaRefusals.SaidTwice(good.Entry.Code, this.lines[key]);
            }

            return good.Entry.Name is null && !known.ContainsKey(key)
                ? AreaRefusals.NameIsMissing(good.Entry.Code) : null;
        }
    }
}
