using ToadLane.Councils;
using ToadLane.Storage;

namespace ToadLane.Decisions.Ballots.Electorate;

/// <summary>Makes the details of an act of two people from what an officer typed about one person.</summary>
public sealed class DescribePerson(Vault vault, CurrentCouncil council)
{
    public string Details(DecisionId id, RegisterClaim claim, string area) => PersonDetails.Write(
        area.Trim().ToUpperInvariant(), new ElectorHashes(vault, council.Registration.Slug, id).OfPerson(claim));
}
