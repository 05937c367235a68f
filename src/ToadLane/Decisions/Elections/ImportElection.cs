using System.Text;
using Microsoft.EntityFrameworkCore;
using ToadLane.Counting;
using ToadLane.Counting.Elections;
using ToadLane.Counting.Elections.Formats;
using ToadLane.Counting.Results;
using ToadLane.Decisions.Counts;
using ToadLane.Storage;

namespace ToadLane.Decisions.Elections;

/// <summary>
/// Counts an election of another place from its ballot file, so that its result can be read and checked here. A file
/// with faults is refused whole; the reading says which lines.
/// </summary>
public sealed class ImportElection(ToadLaneDb db, TimeProvider clock)
{
    private const int LongestSlug = 60;
    private const int LongestTitle = 200;

    public async Task<Outcome<HeldElection>> RunAsync(ElectionImport import, Actor actor, CancellationToken cancel)
    {
        if (WhoMay.Refuses(actor, Act.ImportCount) is { } notYours)
        {
            return notYours;
        }

        if (import.Reading.File is not { } file)
        {
            return CountRefusals.FileHasFaults(import.Reading.Faults.Length);
        }

        if (RuleCatalogue.Elections.Named(import.Rule.Name) is { } entry && !entry.AppliesTo(file.Election))
        {
            return ElectionRefusals.RuleDoesNotApply(import.Rule.Name);
        }

        string title = import.Name ?? file.Election.Title;
        title = title.Length > 0 ? title : Path.GetFileNameWithoutExtension(import.FileName);
        string slug = Slugs.From(title, LongestSlug);
        if (await db.HeldElections.AnyAsync(e => e.Slug == slug, cancel))
        {
            return ElectionRefusals.SlugIsTaken(slug);
        }

        HeldElection held = new()
        {
            Id = Ids.New<HeldElectionId>(),
            Slug = slug,
            Title = title.Length <= LongestTitle ? title : title[..LongestTitle],
            Rule = import.Rule.Name,
            Seats = file.Election.Seats,
            Result = Count(import.Rule, file, cancel),
            BallotFile = import.Text,
            BallotFileName = import.FileName,
            BallotFileHash = BallotFile.Hash(import.Text),
            At = clock.GetUtcNow().UtcDateTime,
        };
        db.HeldElections.Add(held);
        db.Record(new Deed(actor, Act.ImportCount, "election", held.Id.Value, import.FileName), held.At);
        await db.SaveChangesAsync(cancel);
        return held;
    }

    private static string Count(IElectionRule rule, ElectionFile file, CancellationToken cancel)
    {
        CountWatch watch = new(null, cancel);
        PublishedElection published = new(file.Election, rule.Count(file.Election, file.Papers, watch))
        {
            Others = ElectionComparison.Every(file.Election, file.Papers, watch),
        };
        using MemoryStream text = new();
        ElectionResultWriter.Write(published, text);
        return Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length);
    }
}
