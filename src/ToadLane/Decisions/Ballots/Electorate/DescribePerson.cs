using ToadLane.Councils;
using ToadLane.Storage;

namespace ToadLane.Decisions.Ballots.Electorate;

/// <summary>Makes the details of an act of two people from what an officer typed about one person.</summary>
public sealed class DescribePerson(ToadLaneDb db, Vault vault, CurrentCouncil council)
{
    public string Details(DecisionId id, RegisterClaim claim, string area) =>
        PersonDetails.Write(area.Trim().ToUpperInvariant(), this.Hashes(id).OfPerson(claim));

    /// <summary>Of a member, where the register was made from the seats of a body.</summary>
    public string Details(DecisionId id, ElectorateMember member) =>
        PersonDetails.Write("", this.Hashes(id).OfMember(member.Id));

    /// <summary>
    /// Of somebody who is to be added late. Where members vote, only a member of that name, and none who is on the
    /// register by their seat.
    /// </summary>
    public async Task<Outcome<string>> NewcomerAsync(
        Decision decision, RegisterClaim claim, string area, CancellationToken cancel)
    {
        if (await db.MembersOfElectorateAsync(decision, cancel) is { } members)
        {
            string name = ElectorHashes.PlainName(claim.Name);
            ElectorateMember[] theirs = [.. members.Where(m => ElectorHashes.PlainName(m.Name) == name)];
            HashSet<string> there = await db.PeopleOnRegisterAsync(decision.Id, cancel);
            ElectorHashes hashes = this.Hashes(decision.Id);
            if (theirs.All(m => there.Contains(Convert.ToHexString(hashes.OfMember(m.Id)))))
            {
                return theirs.Length == 0 ? ElectorateRefusals.NoSuchMember : ElectorateRefusals.IsOnRegister;
            }
        }

        return this.Details(decision.Id, claim, area);
    }

    private ElectorHashes Hashes(DecisionId id) => new(vault, council.Registration.Slug, id);
}
