using Microsoft.EntityFrameworkCore;
using ToadLane.Bodies;
using ToadLane.Councils;
using ToadLane.Counting.Pabulib;
using ToadLane.Ledger;
using ToadLane.Storage;

namespace ToadLane.Decisions.Counts;

/// <summary>
/// Makes a counted decision from a ballot file of another place, so that its result can be read and checked here. A
/// file with faults is refused whole; the reading says which lines.
/// </summary>
public sealed class ImportCount(ToadLaneDb db, TimeProvider clock)
{
    private const int LongestSlug = 60;

    public async Task<Outcome<Decision>> RunAsync(CountImport import, Actor actor, CancellationToken cancel)
    {
        if (WhoMay.Refuses(actor, Act.ImportCount) is { } notYours)
        {
            return notYours;
        }

        if (import.Reading.File is not { } file)
        {
            return CountRefusals.FileHasFaults(import.Reading.Faults.Length);
        }

        if (ImportedContest.IsTooFine(file))
        {
            return CountRefusals.AmountsAreTooFine;
        }

        string slug = Slugs.From(import.Name, LongestSlug);
        if (await db.Decisions.AnyAsync(d => d.Slug == slug, cancel))
        {
            return DecisionRefusals.SlugIsTaken(slug);
        }

        DateTime now = clock.GetUtcNow().UtcDateTime;
        ImportedContest contest = new(file);
        if (!this.Plan(import, contest, slug, now).Succeeded(out Decision? decision, out Refusal? refusal))
        {
            return refusal;
        }

        decision.Count(now);
        db.BallotOptions.AddRange(contest.Options(decision));
        CountOrder order = new(decision, contest.Contest, contest.Papers, import.Rule)
        {
            BallotFile = import.Text,
            At = now,
        };
        db.Counts.Add(CountWriter.Write(order, cancel));
        db.Record(new Deed(actor, Act.ImportCount, "decision", decision.Id.Value, import.Name), now);
        await db.SaveChangesAsync(cancel);
        return decision;
    }

    // An imported count has a neighbourhood, a body and a power of its own: those of the place it came from.
    private Outcome<Decision> Plan(CountImport import, ImportedContest contest, string slug, DateTime now)
    {
        Neighbourhood place = new()
        {
            Id = Ids.New<NeighbourhoodId>(),
            Slug = slug,
            Name = contest.Place,
            IsElsewhere = true,
            Description = "A place outside this council, whose published ballots were imported.",
        };
        NewBody body = new(slug, $"Voters of {contest.Place}", BodyKind.Partnership, place.Id)
        {
            Constituencies = [new NewConstituency("Residents", ConstituencyInterest.Residents, 1)],
        };
        if (!Body.Found(body, DateOnly.FromDateTime(now)).Succeeded(out Body? founded, out Refusal? refusal))
        {
            return refusal;
        }

        Timetable timetable = contest.Timetable(now);
        Power power = new()
        {
            Id = Ids.New<PowerId>(),
            BodyId = founded.Id,
            Title = contest.Title,
            Amount = new Pence(contest.Contest.Budget),
            Clause = $"As published in the file {import.Name}",
            DecisionMaker = $"The authority of {contest.Place}",
            ToChangeIt = "Not known",
            From = DateOnly.FromDateTime(timetable.ProposalsOpenAt),
            Until = DateOnly.FromDateTime(timetable.VotingClosesAt).AddYears(1),
        };
        NewDecision plan = new(power.Id, slug, contest.Title, contest.About, power.Amount)
        {
            Currency = contest.Currency,
            Timetable = timetable,
            Rules = contest.Rules(import.Rule),
            IsImported = true,
        };
        Outcome<Decision> planned = Decision.Plan(plan, power, founded);
        if (planned.Succeeded(out Decision? decision, out _))
        {
            db.AddRange(place, founded, power, decision);
        }

        return planned;
    }
}

/// <summary>
/// A ballot file to import: its name, its text as it stands, what was read from it, and the rule to count it by.
/// </summary>
public sealed record CountImport(string Name, string Text, PbReading Reading, Counting.IRule Rule);
