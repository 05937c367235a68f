using System.Net.Mime;
using System.Text;
using ToadLane.Councils;
using ToadLane.PublicLog.Tiles;
using ToadLane.Records.Publishing;

namespace ToadLane.Web.Pages.Record;

/// <summary>The published log as C2SP tlog-tiles lays it out, from the files as they are.</summary>
internal static class LogFiles
{
    private const string Forever = "public, max-age=31536000, immutable";
    private const string Briefly = "public, max-age=5";

    public static IResult Checkpoint(int year, HttpContext context, LogFolders folders, CurrentCouncil council)
    {
        if (folders.Of(council.Registration.Slug, year).FindCheckpoint() is not { } note)
        {
            return Results.NotFound();
        }

        context.Response.Headers.CacheControl = Briefly;
        return Results.Text(note, MediaTypeNames.Text.Plain, Encoding.UTF8);
    }

    public static IResult Tile(
        int year, string path, HttpContext context, LogFolders folders, CurrentCouncil council)
    {
        if (TilePath.Parse("tile/" + path) is not { } tile
            || folders.Of(council.Registration.Slug, year).Find(tile) is not { } bytes)
        {
            return Results.NotFound();
        }

        context.Response.Headers.CacheControl = Forever;
        return Results.Bytes(bytes, MediaTypeNames.Application.Octet);
    }
}
