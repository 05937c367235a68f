using Microsoft.EntityFrameworkCore;
using ToadLane.Councils;
using ToadLane.Storage;

namespace ToadLane.Decisions.Ballots.Electorate;

/// <summary>
/// Makes a code for every elector in the file, which must be the register again: addresses are not kept. The letters
/// are given out once; issuing again makes the earlier codes worthless.
/// </summary>
public sealed class IssueCodes(ToadLaneDb db, Vault vault, CurrentCouncil council, TimeProvider clock)
{
    public async Task<Outcome<IssuedCodes>> RunAsync(
        DecisionId id, Stream register, Actor actor, CancellationToken cancel)
    {
        if (WhoMay.Refuses(actor, Act.IssueCodes) is { } notYours)
        {
            return notYours;
        }

        Decision? decision = await db.Decisions.SingleOrDefaultAsync(d => d.Id == id, cancel);
        if (decision is null)
        {
            return DecisionRefusals.NoSuchDecision;
        }

        if (decision.SealedAt is not null)
        {
            return ElectorateRefusals.IsSealed;
        }

        RegisterRows rows = await RegisterFile.ReadAsync(register, cancel);
        Dictionary<string, Elector> electors = (await db.Electors.Where(e => e.DecisionId == id).ToListAsync(cancel))
            .Where(e => e.PersonHash is not null).ToDictionary(e => Convert.ToHexString(e.PersonHash!));
        ElectorHashes hashes = new(vault, council.Registration.Slug, id);
        List<CodeLetter> letters = [];
        foreach (RegisterEntry entry in rows.Entries)
        {
            // Taken out, so that a person who is in the file twice gets one letter with one code that works.
            if (!electors.Remove(Convert.ToHexString(hashes.OfPerson(entry.Claim)), out Elector? elector))
            {
                rows.Faults.Add(new RegisterFault(entry.Line, ElectorateRefusals.NotOnRegister));
                continue;
            }

            VotingCode code = VotingCode.New();
            elector.CodeHash = hashes.OfCode(code);
            letters.Add(new CodeLetter(entry.Claim.Name, [.. entry.Address, entry.Claim.Postcode], code));
        }

        Deed deed = new(actor, Act.IssueCodes, "decision", id.Value, $"{letters.Count} codes");
        db.Record(deed, clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancel);
        return new IssuedCodes(letters, [.. rows.Faults.OrderBy(f => f.Line)]);
    }
}

/// <summary>The letters to print, and the rows for which there is none.</summary>
public sealed record IssuedCodes(IReadOnlyList<CodeLetter> Letters, IReadOnlyList<RegisterFault> Faults);

/// <summary>One letter: to whom, where, and the code. Nowhere stored.</summary>
public sealed record CodeLetter(string Name, IReadOnlyList<string> Address, VotingCode Code);
