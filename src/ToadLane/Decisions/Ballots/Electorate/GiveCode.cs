using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using ToadLane.Bodies;
using ToadLane.Councils;
using ToadLane.Decisions.Ballots.Sealing;
using ToadLane.Storage;

namespace ToadLane.Decisions.Ballots.Electorate;

/// <summary>
/// An officer has seen somebody's document and gives them a new code; one that they had stops working. Recorded as an
/// act with its reason, without who it was for. It says nothing about whether they have voted.
/// </summary>
public sealed class GiveCode(
    ToadLaneDb db, Vault vault, CurrentCouncil council, CodeMint mint, TimeProvider clock)
{
    public async Task<Outcome<CodeLetter>> RunAsync(
        DecisionId id, SeenPerson seen, Actor actor, CancellationToken cancel)
    {
        if (WhoMay.Refuses(actor, Act.GiveCode) is { } notYours)
        {
            return notYours;
        }

        await using IDbContextTransaction transaction = await db.Database.BeginTransactionAsync(cancel);
        Decision? decision = await db.HoldAsync(id, cancel);
        if (decision is null)
        {
            return DecisionRefusals.NoSuchDecision;
        }

        DateTime now = clock.GetUtcNow().UtcDateTime;
        if (decision.ClosedAt is not null || decision.Timetable.Voting.IsOver(now))
        {
            return BallotRefusals.Closed;
        }

        ElectorHashes hashes = new(vault, council.Registration.Slug, id);
        byte[] hash = seen.Member is { } member ? hashes.OfMember(member) : hashes.OfPerson(seen.Claim);
        Elector? elector = await db.Electors.AsNoTracking()
            .SingleOrDefaultAsync(e => e.DecisionId == id && e.PersonHash == hash, cancel);
        if (elector is null)
        {
            return ElectorateRefusals.NobodyLikeThis;
        }

        NewBatch batch = new(CodeDelivery.Desk, actor.Name, $"{seen.Document}; {seen.Reason}") { Ends = seen.Reason };
        IReadOnlyList<VotingCode> codes = await mint.MakeAsync(id, [elector], batch, cancel);
        // The day only: a time would stand beside one person's row to the second.
        Deed deed = new(actor, Act.GiveCode, "decision", id.Value, $"1 code, {seen.Reason}, {seen.Document}");
        db.Record(deed, now.Date);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new CodeLetter(seen.Claim.Name, [], codes[0]);
    }
}

/// <summary>Somebody at the desk: who they say they are, what they showed, and why they need a code.</summary>
public sealed record SeenPerson(RegisterClaim Claim, SeenDocument Document, CodeVoidReason Reason)
{
    /// <summary>Their seat, where the register was made from the seats of a body; it goes before the claim.</summary>
    public MemberId? Member { get; init; }
}
