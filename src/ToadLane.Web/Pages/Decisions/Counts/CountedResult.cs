using ToadLane.Decisions;
using ToadLane.Decisions.Counts;
using ToadLane.Web.Design;

namespace ToadLane.Web.Pages.Decisions.Counts;

/// <summary>A counted decision as its result pages show it: without its files, which may be megabytes long.</summary>
public sealed record CountedResult(
    Decision Decision, Count Count, CountSheet Sheet, IReadOnlyDictionary<int, string> Titles)
{
    public IReadOnlyList<CountedProject> Losers => [.. this.Sheet.Projects.Where(p => !p.Won)];

    /// <summary>What the rules other than the one that was used would have chosen.</summary>
    public IReadOnlyList<OtherResult> OtherRules => [.. this.Sheet.OtherRules.Where(other => other.Rule != this.Rule)];

    /// <summary>Those of them that would have chosen other projects.</summary>
    public IEnumerable<OtherResult> Different =>
        this.OtherRules.Where(other => !this.Count.Winners.ToHashSet().SetEquals(other.Winners));

    /// <summary>The options of the command that counts the ballot file again.</summary>
    public string Command => this.Sheet.Rule != "equal-shares"
        ? $"--rule {this.Sheet.Rule}"
        : $"--rule equal-shares --utility {this.Decision.Rules.Utility} --completion {this.Decision.Rules.Completion}";

    public string Title(int number) => this.Titles[number];

    public string List(IEnumerable<int> numbers) => string.Join(" · ", numbers.Select(this.Title));

    public string Pounds(long hundredths) => Money.Of(hundredths, this.Decision.Currency);

    // As the list of other rules names it.
    private string Rule => this.Sheet.Rule != "equal-shares"
        ? this.Sheet.Rule
        : $"equal-shares/{this.Decision.Rules.Utility}/{this.Decision.Rules.Completion}";
}
