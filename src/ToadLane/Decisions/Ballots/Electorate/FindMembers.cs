using ToadLane.Councils;
using ToadLane.Storage;

namespace ToadLane.Decisions.Ballots.Electorate;

/// <summary>Finds the members who are on a register that was made from their body, without a file.</summary>
public sealed class FindMembers(ToadLaneDb db, Vault vault, CurrentCouncil council)
{
    /// <summary>Empty where the register came from a file.</summary>
    public async Task<IReadOnlyList<ElectorateMember>> OnRegisterAsync(Decision decision, CancellationToken cancel)
    {
        if (await db.MembersOfElectorateAsync(decision, cancel) is not { } members)
        {
            return [];
        }

        ElectorHashes hashes = new(vault, council.Registration.Slug, decision.Id);
        HashSet<string> there = await db.PeopleOnRegisterAsync(decision.Id, cancel);
        return [.. members.Where(m => there.Contains(Convert.ToHexString(hashes.OfMember(m.Id))))];
    }
}
