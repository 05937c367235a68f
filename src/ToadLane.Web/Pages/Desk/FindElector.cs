using Microsoft.Extensions.Localization;
using ToadLane.Decisions;
using ToadLane.Decisions.Ballots.Electorate;
using ToadLane.Web.Design.Forms;

namespace ToadLane.Web.Pages.Desk;

/// <summary>Finds an elector for the staff, by the same questions that a voter is asked.</summary>
public sealed class FindElector(ProveByCode byCode, ProveByRegister byRegister, IStringLocalizer<Words> t)
{
    /// <summary>Null with an error beside the field when nobody was found.</summary>
    public async Task<VoterPass?> FindAsync(
        DecisionId id, ElectorSearch search, SearchErrors errors, CancellationToken cancel)
    {
        if (search.IsEmpty)
        {
            errors.State.AddModelError(errors.Field(nameof(search.Code)), t["Enter a code, or a name"]);
            return null;
        }

        Outcome<VoterPass> found = !string.IsNullOrWhiteSpace(search.Code)
            ? await byCode.RunAsync(id, search.Code, errors.Actor, cancel)
            : await byRegister.RunAsync(
                id, new(search.Name!, search.Postcode ?? "", search.Born ?? default), errors.Actor, cancel);
        if (found.Succeeded(out VoterPass? pass, out Refusal? refusal))
        {
            return pass;
        }

        string field = string.IsNullOrWhiteSpace(search.Code) ? nameof(search.Name) : nameof(search.Code);
        errors.State.Refuse(refusal, t, errors.Field(field));
        return null;
    }
}
