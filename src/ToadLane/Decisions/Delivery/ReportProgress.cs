using Microsoft.EntityFrameworkCore;
using ToadLane.Decisions.Proposals;
using ToadLane.Storage;

namespace ToadLane.Decisions.Delivery;

/// <summary>
/// An officer reports how a project goes, with a photo if there is one, and marks the steps that are done.
/// </summary>
public sealed class ReportProgress(ToadLaneDb db, TimeProvider clock, ProposerNews news)
{
    public async Task<Outcome<Project>> RunAsync(ProjectId id, NewReport report, Actor actor, CancellationToken cancel)
    {
        if (WhoMay.Refuses(actor, Act.ReportDelivery) is { } notYours)
        {
            return notYours;
        }

        Project? project = await db.Projects.Include(p => p.Milestones).SingleOrDefaultAsync(p => p.Id == id, cancel);
        if (project is null)
        {
            return DeliveryRefusals.NoSuchProject;
        }

        Photo? photo = null;
        if (report.Photo is { } sent
            && !Photo.Take(sent.File, sent.Description).Succeeded(out photo, out Refusal? fault))
        {
            return fault;
        }

        DateTime now = clock.GetUtcNow().UtcDateTime;
        ProgressReport written = new()
        {
            Id = Ids.New<ProgressReportId>(),
            Text = report.Text,
            PhotoId = photo?.Id,
            At = now,
            ByName = actor.Name,
        };
        MilestoneDone done = new(DateOnly.FromDateTime(now), actor.Name, null);
        Refusal? refusal = project.Report(written)
            ?? report.Reached.Select(step => project.Reach(step, done)).FirstOrDefault(no => no is not null);
        if (refusal is not null)
        {
            db.ChangeTracker.Clear();
            return refusal;
        }

        if (photo is not null)
        {
            db.Photos.Add(photo);
        }

        Proposal? proposal = await db.Proposals.SingleOrDefaultAsync(p => p.Id == project.ProposalId, cancel);
        if (proposal is not null)
        {
            news.Tell(proposal, ProposalNews.WorkReported, report.Text);
        }

        db.Record(new Deed(actor, Act.ReportDelivery, "project", id.Value, report.Text), now);
        await db.SaveChangesAsync(cancel);
        return project;
    }
}

/// <summary>What is reported, and the steps of the plan that are now done.</summary>
public sealed record NewReport(string Text)
{
    public IReadOnlyList<MilestoneId> Reached { get; init; } = [];

    public ReportPhoto? Photo { get; init; }
}

/// <summary>A picture as it was sent, and what it shows in words.</summary>
public sealed record ReportPhoto(ReadOnlyMemory<byte> File, string? Description);
