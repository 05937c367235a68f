using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using ToadLane.Decisions.Ballots.Agreeing;
using ToadLane.Records;
using ToadLane.Storage;

namespace ToadLane.Decisions.Ballots.Electorate;

/// <summary>
/// Ends the codes of one person, or of a whole batch, without new ones in their place: two people, and a reason. A vote
/// that was cast with one stays: nobody can tell whose it is once voting has closed, and nobody is told before.
/// </summary>
public sealed class VoidCodes(ToadLaneDb db, CodeMint mint) : IJointAct
{
    public Act Act => Act.VoidCodes;

    public async Task<Outcome<string>> PrepareAsync(JointCase wanted, CancellationToken cancel)
    {
        if (wanted.Decision.ClosedAt is not null)
        {
            return BallotRefusals.Closed;
        }

        IReadOnlySet<int>? electors = await this.ElectorsAsync(wanted.Decision.Id, wanted.Details, cancel);
        return electors switch
        {
            null => JointRefusals.DetailsAreWrong,
            { Count: 0 } => ElectorateRefusals.NoCodeToVoid,
            _ => wanted.Details,
        };
    }

    public async Task<Refusal?> CarryOutAsync(AgreedCase agreed, CancellationToken cancel)
    {
        DecisionId id = agreed.Decision.Id;
        IReadOnlySet<int> electors = (await this.ElectorsAsync(id, agreed.Act.Details, cancel))!;
        CodeVoidReason why = BatchDetails.Read(agreed.Act.Details) is null
            ? CodeVoidReason.NotAnElector
            : CodeVoidReason.Misprinted;
        CodeVoid end = new(DateOnly.FromDateTime(agreed.Now), agreed.Act.Asking.ByName, why);
        int codes = await mint.VoidAsync(id, electors, end, cancel);
        db.Announce(LeafKind.CodesVoided, id.Value, new
        {
            Codes = codes,
            Request = agreed.Act.Id.Value,
            agreed.Act.Reason,
        });
        return null;
    }

    public JointWords Words(JointAct act) => BatchDetails.Read(act.Details) is { } batch
        ? new("Void a batch of codes", "Every code of batch {0} that still works would stop working.", batch)
        : new("Void the code of one person", "The code of one person would stop working, without a new one.");

    public JsonNode? Published(JointAct act) => BatchDetails.Read(act.Details) is { } batch
        ? new JsonObject { ["batch"] = batch }
        : new JsonObject { ["people"] = 1 };

    // Those of the batch or the person who have a code that works; null when the details are neither.
    private async Task<IReadOnlySet<int>?> ElectorsAsync(DecisionId id, string details, CancellationToken cancel)
    {
        IQueryable<ElectorCode> live = db.ElectorCodes.Where(c => c.DecisionId == id && c.Voided == null);
        if (BatchDetails.Read(details) is { } batch)
        {
            live = live.Where(c => c.Batch == batch);
        }
        else if (PersonDetails.Read(details) is var (_, person))
        {
            live = live.Where(c => db.Electors.Any(
                e => e.DecisionId == id && e.Number == c.ElectorNumber && e.PersonHash == person));
        }
        else
        {
            return null;
        }

        return (await live.Select(c => c.ElectorNumber).ToListAsync(cancel)).ToHashSet();
    }
}
