using Microsoft.Extensions.Localization;

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
        "greedy-exclusive" => "Most votes first, one of each kind",
        "greedy-per-cost" => "Most votes for the money first",
        "equal-shares" => "Equal shares",
        "phragmen" => "Phragmén",
        "bos" => "Equal shares with overspending",
        "maximin" => "Evenest support",
        "scottish" => "Single transferable vote, as in Scotland",
        "northern-ireland" => "Single transferable vote, as in Northern Ireland",
        "ers97" => "Single transferable vote, by the rules of the Electoral Reform Society",
        "meek" or "meek-nz" => "Single transferable vote, by Meek's method",
        "warren" => "Single transferable vote, by Warren's method",
        "wright" => "Single transferable vote, by Wright's method",
        "alternative-vote" => "Alternative vote",
        "first-past-the-post" => "First past the post",
        "block-vote" => "Block vote",
        "approval" => "Approval",
        "score" => "Most points",
        "borda" => "Points for places",
        "ranked-pairs" => "Ranked pairs",
        "schulze" => "Schulze's method",
        "majority-judgement" => "Majority judgement",
        _ => rule,
    };

    /// <summary>
    /// A rule with its settings: "equal-shares/cost/add1" is "Equal shares, by money, raising shares".
    /// </summary>
    public static string Full(IStringLocalizer<Words> t, string rule) => string.Join(
        ", ", rule.Split('/').Skip(1).Select(setting => t[Setting(setting)].Value).Prepend(t[Name(rule)].Value));

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
        "greedy-exclusive" => "The project with the most votes is funded first, then the next, and so on. Of projects "
            + "that rule each other out, only the first is funded.",
        "greedy-per-cost" => "The project with the most votes for what it costs is funded first, then the next, and so "
            + "on.",
        "phragmen" => "Every voter earns money at the same speed. A project is funded when the people who chose it "
            + "have earned what it costs.",
        "bos" => "The money is shared equally between everyone who voted. People who chose a project pay for it "
            + "together, and may spend a little more than their share on it.",
        "maximin" => "Projects are funded one by one, so that what each voter pays for stays as even as it can.",
        "scottish" or "northern-ireland" or "ers97" or "wright" =>
            "Voters put candidates in order. Whoever reaches the quota is elected, and the votes they do not need move "
            + "on to the next choices. When nobody reaches it, the candidate with the fewest votes goes out and their "
            + "papers move on. So every group of voters gets its part of the seats.",
        "meek" or "meek-nz" or "warren" =>
            "Voters put candidates in order. Whoever is elected keeps only the part of each vote that they need, and "
            + "the rest moves on. When nobody new reaches the quota, the candidate with the fewest votes goes out.",
        "alternative-vote" => "Voters put candidates in order. The candidate with the fewest votes goes out and their "
            + "papers move on, until one has more than half.",
        "first-past-the-post" => "Each paper counts for its first choice. Those with the most votes are elected.",
        "block-vote" => "Each paper counts for as many candidates as there are seats. The most votes win.",
        "approval" => "Each paper counts for everybody it approves. The most votes win.",
        "score" => "The points on all papers are added up. The most points win.",
        "borda" => "A candidate gets a point for each other candidate ranked lower. The most points win.",
        "ranked-pairs" or "schulze" =>
            "Every candidate is compared with every other one. Whoever beats the others wins.",
        "majority-judgement" => "Each voter grades the candidates. The best middle grade wins.",
        _ => "See the published rule sheet.",
    };

    private static string Setting(string setting) => setting switch
    {
        "cost" => "by money",
        "cardinality" => "by number of projects",
        "score" => "by points",
        "none" => "without raising shares",
        "add1" => "raising shares",
        "add1-exhaustive" => "raising shares until nothing more fits",
        "add1-integral" => "raising shares from a whole number",
        "utilitarian" => "then most votes first",
        "add1-utilitarian" => "raising shares, then most votes first",
        "on" => "compared with most votes first",
        "off" => "not compared",
        _ => setting,
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
        "add1-integral" => "Everyone's share begins as a whole number. When nothing more can be paid for, it is raised "
            + "a little at a time, until the projects would cost more than there is.",
        "add1-utilitarian" => "When nothing more can be paid for, everyone's share is raised a little at a time. What "
            + "is then left goes to the other projects with the most votes.",
        _ => null,
    };
}
