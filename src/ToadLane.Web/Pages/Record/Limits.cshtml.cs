using Microsoft.AspNetCore.Mvc.RazorPages;
using ToadLane.Decisions;
using ToadLane.Web.Access;

namespace ToadLane.Web.Pages.Record;

/// <summary>What the record can prove, what it cannot, and whom one still has to trust.</summary>
[Open]
public sealed class LimitsModel : PageModel
{
    /// <summary>The part of the page that is about a decision with these rules.</summary>
    public static string PartFor(VotingRules rules) =>
        rules.KeyHolding == KeyHolding.ScrutineersCount ? "scrutineers" : "standing";
}
