namespace ToadLane.Web.Pages.Decisions;

/// <summary>
/// Counting rules in a sentence that a ten-year-old can follow, by the names used in results and on the command line.
/// </summary>
public static class RuleWords
{
    public static string Name(string rule) => rule.Split('/')[0] switch
    {
        "greedy" => "Most votes first",
        "greedy-no-skip" => "Most votes first, then stop",
        "greedy-threshold" => "Most votes first, above a minimum",
        "equal-shares" => "Equal shares",
        _ => rule,
    };

    public static string Sentence(string rule) => rule.Split('/')[0] switch
    {
        "greedy" => "The project with the most votes is funded first, then the next, and so on. A project that costs "
            + "more than what is left is skipped.",
        "greedy-no-skip" =>
            "The project with the most votes is funded first, then the next, and so on. The count stops "
            + "at the first project that costs more than what is left.",
        "greedy-threshold" => "Projects with fewer votes than a published minimum are left out. Then the project with "
            + "the most votes is funded first, then the next, and so on.",
        "equal-shares" => "The money is shared equally between everyone who voted. A project is funded when the people "
            + "who chose it can pay for it together from their shares. "
            + "So every group of voters gets its part of the money.",
        _ => "See the published rule sheet.",
    };

    /// <summary>How what is left is spent, for "equal-shares/add1" and its like; null where nothing is added.</summary>
    public static string? Completion(string completion) => completion switch
    {
        "add1" =>
            "When nothing more can be paid for, everyone's share is raised a little at a time, until the projects "
            + "would cost more than there is.",
        "add1-exhaustive" or "add1exhaustive" =>
            "When nothing more can be paid for, everyone's share is raised a little "
            + "at a time, until no other project fits.",
        "utilitarian" => "What is left goes to the other projects with the most votes.",
        _ => null,
    };
}
