using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ToadLane.Counting.Results;
using ToadLane.Decisions.Elections;
using ToadLane.Storage;
using ToadLane.Web.Access;

namespace ToadLane.Web.Pages.Decisions.Elections;

/// <summary>Whom other ways of counting would have elected from the same papers.</summary>
[Open]
public sealed class OtherRulesModel(ToadLaneDb db) : PageModel
{
    public required HeldElection Held { get; set; }

    public required PublishedElection Published { get; set; }

    /// <summary>The other rules by whom they would have elected; those who elect the same come first.</summary>
    public IReadOnlyList<IGrouping<string, ElectionComparison>> Others => [.. this.Published.Others
        .Where(other => other.Rule != this.Held.Rule)
        .GroupBy(other => string.Join(' ', other.Winners.Order()))
        .OrderByDescending(group => group.Key == this.Same)];

    /// <summary>The numbers of those elected, as <see cref="Others"/> groups by them.</summary>
    public string Same => string.Join(' ', this.Published.Result.Winners.Order());

    /// <summary>How many of the other rules would have elected each candidate, in the order of their numbers.</summary>
    public IEnumerable<(int Number, int Rules)> Elects => this.Published.Election.Candidates
        .Where(c => !c.IsWithdrawn)
        .Select(c => (c.Number, this.Others.Sum(group => group.Count(other => other.Winners.Contains(c.Number)))))
        .OrderByDescending(each => each.Item2);

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (await db.FindElectionAsync(slug, cancel) is not { } held)
        {
            return this.NotFound();
        }

        this.Held = held;
        this.Published = held.Read();
        return this.Page();
    }
}
