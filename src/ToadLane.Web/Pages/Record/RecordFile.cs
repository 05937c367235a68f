using System.Globalization;
using System.Net.Mime;
using ToadLane.Decisions;
using ToadLane.OpenData;
using ToadLane.Storage;

namespace ToadLane.Web.Pages.Record;

/// <summary>The files of a decision's record, which <c>toadlane verify</c> reads.</summary>
internal static class RecordFile
{
    public static async Task<IResult> ServeAsync(
        string slug, string file, ToadLaneDb db, DecisionRecord record, CancellationToken cancel)
    {
        Decision? decision = await db.FindDecisionAsync(slug, cancel);
        byte[]? bytes = decision is null ? null : await record.FindAsync(decision, file, LogPath, cancel);
        return bytes is null ? Results.NotFound() : Results.Bytes(bytes, TypeOf(file));
    }

    // Seen from /decisions/SLUG/record/record.json.
    private static string LogPath(int year) => string.Create(CultureInfo.InvariantCulture, $"../../../log/{year}");

    private static string TypeOf(string file) => file.EndsWith(".json", StringComparison.Ordinal)
        ? MediaTypeNames.Application.Json
        : MediaTypeNames.Text.Plain + "; charset=utf-8";
}
