using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using ToadLane.Councils;
using ToadLane.Decisions.Ballots.Electorate;
using ToadLane.Decisions.Ballots.Papers;
using ToadLane.Decisions.Ballots.Scrutiny;
using ToadLane.Decisions.Ballots.Sealing;
using ToadLane.Storage;

namespace ToadLane.Decisions.Ballots.Places;

/// <summary>
/// Marks on the roll that an elector votes at this place, and gives a number for its kiosk. Whoever has voted already
/// is refused, and from here on they cannot vote in another way unless they hand the number back.
/// </summary>
public sealed class AdmitVoter(
    ToadLaneDb db, Vault vault, CurrentCouncil council, TurnAway turnAway, TimeProvider clock)
{
    public async Task<Outcome<KioskNumber>> RunAsync(
        VotingPlaceId id, Admission admission, Actor actor, CancellationToken cancel)
    {
        if (WhoMay.Refuses(actor, Act.KeepRoster) is { } notYours)
        {
            return notYours;
        }

        Outcome<VotingPlace> found = await db.OwnPlaceAsync(id, actor, cancel);
        if (!found.Succeeded(out VotingPlace? place, out Refusal? notHere))
        {
            return notHere;
        }

        VoterPass pass = admission.Pass;
        await using IDbContextTransaction transaction = await db.Database.BeginTransactionAsync(cancel);
        DateTime now = clock.GetUtcNow().UtcDateTime;
        Decision? decision = await db.HoldAsync(place.DecisionId, cancel);
        if (await this.RefusesAsync(decision, place, admission, now, cancel) is { } no)
        {
            await transaction.RollbackAsync(cancel);
            if (no == PlaceRefusals.VotedAlready)
            {
                await turnAway.CountAsync(pass.DecisionId, TurnedAwayReason.HadVoted, cancel);
            }

            return no;
        }

        KioskNumber number = KioskNumber.New();
        db.PlaceVisits.Add(new PlaceVisit
        {
            Id = Ids.New<PlaceVisitId>(),
            DecisionId = pass.DecisionId,
            ElectorNumber = pass.ElectorNumber,
            PlaceId = id,
            NumberHash = PlaceHashes.Of(vault, council.Registration.Slug, id, number),
            Day = DateOnly.FromDateTime(now),
        });
        if (admission.Help is { } help)
        {
            db.AssistedVotes.Add(Helped.Row(pass, help, actor, now));
        }

        db.Record(new Deed(actor, Act.KeepRoster, "decision", place.DecisionId.Value, $"a voter at {place.Name}"), now);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return number;
    }

    private async Task<Refusal?> RefusesAsync(
        Decision? decision, VotingPlace place, Admission admission, DateTime now, CancellationToken cancel)
    {
        VoterPass pass = admission.Pass;
        if (decision is not { SealedAt: not null } || pass.DecisionId != place.DecisionId)
        {
            return BallotRefusals.NotOpen;
        }

        if (decision.ClosedAt is not null || !decision.Timetable.Voting.Contains(now))
        {
            return BallotRefusals.Closed;
        }

        if (await db.Participations.AnyAsync(
            p => p.DecisionId == pass.DecisionId && p.ElectorNumber == pass.ElectorNumber, cancel))
        {
            return PlaceRefusals.VotedAlready;
        }

        if (await db.IsTestAsync(pass, cancel))
        {
            return PaperRefusals.IsTest;
        }

        if (await db.HasNumberAsync(pass, cancel))
        {
            return PlaceRefusals.HasNumber;
        }

        if (admission.Help is { } help)
        {
            return await db.RefusesHelpAsync(pass.DecisionId, help, cancel);
        }

        return place.Kind == PlaceKind.Telephone ? PlaceRefusals.TelephoneNeedsHelp : null;
    }
}

/// <summary>An elector whom the staff have found on the register, and the help they asked for, if any.</summary>
public sealed record Admission(VoterPass Pass, Assistance? Help = null);
