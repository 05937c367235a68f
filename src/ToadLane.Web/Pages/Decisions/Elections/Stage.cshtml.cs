using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ToadLane.Counting.Elections;
using ToadLane.Counting.Results;
using ToadLane.Decisions.Elections;
using ToadLane.Storage;
using ToadLane.Web.Access;

namespace ToadLane.Web.Pages.Decisions.Elections;

/// <summary>One stage of a count: what was done, who got what, and how everybody stands.</summary>
[Open]
public sealed class StageModel(ToadLaneDb db) : PageModel
{
    public required HeldElection Held { get; set; }

    public required PublishedElection Published { get; set; }

    public required ElectionStage Stage { get; set; }

    /// <summary>Everybody still in the count when the stage ends, the most votes first.</summary>
    public IEnumerable<int> Standing
    {
        get
        {
            HashSet<int> gone = [.. this.Published.Result.Stages.Take(this.Stage.Number).SelectMany(s => s.Excluded)];
            return this.Published.Election.Candidates.Where(c => !c.IsWithdrawn && !gone.Contains(c.Number))
                .Select(c => c.Number).OrderByDescending(number => this.Stage.Votes[number - 1]);
        }
    }

    /// <summary>What each candidate gained in this stage; 0 for papers with nobody to go to.</summary>
    public IEnumerable<(int To, long Votes)> Gains => this.Stage.Transfers
        .GroupBy(transfer => transfer.To).Select(group => (group.Key, group.Sum(t => t.Votes)))
        .OrderBy(gain => gain.Key == 0).ThenByDescending(gain => gain.Item2);

    public async Task<IActionResult> OnGetAsync(string slug, int number, CancellationToken cancel)
    {
        HeldElection? held = await db.FindElectionAsync(slug, cancel);
        if (held?.Read() is not { } published || number < 1 || number > published.Result.Stages.Length)
        {
            return this.NotFound();
        }

        this.Held = held;
        this.Published = published;
        this.Stage = published.Result.Stages[number - 1];
        return this.Page();
    }
}
