using Microsoft.EntityFrameworkCore;
using ToadLane.Councils;
using ToadLane.Storage;

namespace ToadLane.Decisions.Ballots.Electorate;

/// <summary>
/// Says whether name, postcode and date of birth together are on the register of a decision. Whatever of the three is
/// wrong, the answer is the same, and it comes by the same way: one keyed hash and one look-up.
/// </summary>
public sealed class AskRegister(ToadLaneDb db, Vault vault, CurrentCouncil council)
{
    public async Task<Outcome<RegisterAnswer>> RunAsync(
        DecisionId id, RegisterClaim claim, Actor actor, CancellationToken cancel)
    {
        if (WhoMay.Refuses(actor, Act.AskRegister) is { } notYours)
        {
            return notYours;
        }

        byte[] hash = new ElectorHashes(vault, council.Registration.Slug, id).OfPerson(claim);
        int there = await db.Electors.CountAsync(e => e.DecisionId == id && e.PersonHash == hash, cancel);
        return new RegisterAnswer(there == 1);
    }
}

/// <summary>Whether somebody may vote.</summary>
public sealed record RegisterAnswer(bool IsOnIt);
