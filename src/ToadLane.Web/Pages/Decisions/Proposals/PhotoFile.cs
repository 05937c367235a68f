using Microsoft.EntityFrameworkCore;
using ToadLane.Decisions.Proposals;
using ToadLane.Storage;
using ToadLane.Web.Access;

namespace ToadLane.Web.Pages.Decisions.Proposals;

/// <summary>
/// Serves a photo with the type that was found in it, never one that a browser guesses. A proposal's photo is public
/// when the proposal is; before that only its proposer, who knows its random address, and those who moderate see it.
/// </summary>
internal static class PhotoFile
{
    private const string ForEverybody = "public, max-age=86400";
    private const string ForNobodyElse = "private, no-store";

    public static async Task<IResult> ServeAsync(
        Guid id, HttpContext http, ToadLaneDb db, OwnProposals own, ICurrentActor who)
    {
        CancellationToken cancel = http.RequestAborted;
        PhotoId photoId = new(id);
        var use = await db.Proposals.AsNoTracking().Where(p => p.PhotoId == photoId)
            .Join(db.Decisions, p => p.DecisionId, d => d.Id, (p, d) => new { Proposal = p, d.Slug, d.BodyId })
            .SingleOrDefaultAsync(cancel);
        bool isPublic = use?.Proposal.IsPublic ?? true;
        bool mayLook = isPublic
            || WhoMay.Refuses(who.Actor, Act.ModerateProposal, use!.BodyId.Value) is null
            || (await own.FindAsync(use.Slug, cancel))?.Proposal.Id == use.Proposal.Id;
        Photo? photo = await db.Photos.AsNoTracking().SingleOrDefaultAsync(p => p.Id == photoId, cancel);
        if (!mayLook || photo is null)
        {
            return Results.NotFound();
        }

        http.Response.Headers.CacheControl = isPublic ? ForEverybody : ForNobodyElse;
        http.Response.Headers.XContentTypeOptions = "nosniff";
        return Results.Bytes(photo.Bytes, photo.ContentType);
    }
}
