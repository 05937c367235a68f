using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using ToadLane.Decisions.Ballots.Agreeing;
using ToadLane.Records;
using ToadLane.Storage;

namespace ToadLane.Decisions.Ballots.Electorate;

/// <summary>
/// Adds one person to the register while voting is open: two people, a reason, a row of its own and an entry of the
/// public log that holds it fast.
/// </summary>
public sealed class AddElector(ToadLaneDb db) : IJointAct
{
    public Act Act => Act.AddElector;

    public async Task<Outcome<string>> PrepareAsync(JointCase wanted, CancellationToken cancel)
    {
        if (PersonDetails.Read(wanted.Details) is not var (area, person))
        {
            return JointRefusals.DetailsAreWrong;
        }

        if (wanted.Decision.StageAt(wanted.Now) is not DecisionStage.Voting)
        {
            return wanted.Decision.SealedAt is null
                ? ElectorateRefusals.NotSealedYet
                : DecisionRefusals.VotingIsNotOpen;
        }

        DecisionId id = wanted.Decision.Id;
        if (await db.Electors.AnyAsync(e => e.DecisionId == id && e.PersonHash == person, cancel))
        {
            return ElectorateRefusals.IsOnRegister;
        }

        IReadOnlyList<string>? areas = await db.AreasOfElectorateAsync(wanted.Decision, cancel);
        return areas is null || areas.Contains(area) ? wanted.Details : ElectorateRefusals.ElsewhereInArea(area);
    }

    public async Task<Refusal?> CarryOutAsync(AgreedCase agreed, CancellationToken cancel)
    {
        DecisionId id = agreed.Decision.Id;
        (string area, byte[] person) = PersonDetails.Read(agreed.Act.Details)!.Value;
        Elector late = new()
        {
            DecisionId = id,
            Number = 1 + await db.Electors.Where(e => e.DecisionId == id).MaxAsync(e => e.Number, cancel),
            Kind = ElectorKind.Late,
            AreaCode = area,
            PersonHash = person,
        };
        db.Electors.Add(late);
        db.Announce(LeafKind.ElectorAdded, id.Value, new
        {
            Area = area,
            Entry = RegisterRoot.Of(late).ToBase64(),
            Request = agreed.Act.Id.Value,
            agreed.Act.Reason,
        });
        return null;
    }

    public JointWords Words(JointAct act) => new(
        "Add one person to the register",
        "One person who lives in {0} could vote. Check their papers yourself before you agree.",
        PersonDetails.Read(act.Details)?.Area ?? "");

    public JsonNode? Published(JointAct act) =>
        new JsonObject { ["area"] = PersonDetails.Read(act.Details)?.Area };
}
