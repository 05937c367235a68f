using Microsoft.EntityFrameworkCore;
using ToadLane.Decisions.Proposals;
using ToadLane.Storage;

namespace ToadLane.Web.Pages.Decisions.Proposals;

/// <summary>What a page needs to show a photo, without the picture itself.</summary>
public sealed record PhotoView(PhotoId Id, string Description, int Width, int Height)
{
    public string Address => $"~/photos/{this.Id.Value}";

    public static Task<PhotoView?> FindAsync(ToadLaneDb db, PhotoId? id, CancellationToken cancel) => db.Photos
        .Where(p => p.Id == id)
        .Select(p => new PhotoView(p.Id, p.Description, p.WidthPixels, p.HeightPixels))
        .SingleOrDefaultAsync(cancel);
}
