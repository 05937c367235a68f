using Microsoft.Extensions.Localization;
using ToadLane.OpenData.Verification;
using ToadLane.Web.Design;
using ToadLane.Web.Design.Figures;

namespace ToadLane.Web.Pages.Record;

/// <summary>The checks of a record in plain words, by the names that every verifier gives them.</summary>
public sealed class CheckWords(IStringLocalizer<Words> t)
{
    /// <summary>In the order in which they are shown; the last ones only when somebody asked.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "record", "log", "order", "rules", "about", "votes", "box", "roll", "codes", "batches",
        "ballots", "sheet", "counted", "file", "papers",
        "recount", "receipt", "promise", "choices",
    ];

    public string Of(string name) => name switch
    {
        "record" => t["The record can be read."],
        "key" => t["The log’s key is the one that you have from elsewhere."],
        "log" => t["The public log is whole: every entry leads to the root that the log’s key signed."],
        "order" => t["The log tells of one opening, then the votes, one close and one count."],
        "rules" => t["The rules are those that were sealed before the first vote."],
        "about" => t["The record is about the council, the decision and the title of the sealed rules."],
        "votes" => t["The log names as many sealed votes as the close found."],
        "box" => t["Every vote that was counted is in the log."],
        "roll" => t["No more people voted than are on the register, and each has one vote."],
        "codes" => t["No voting code was given out or ended without an entry in the log."],
        "batches" => t["Every printed ballot paper is counted, spoilt or unused."],
        "ballots" => t["The published ballots are the ones in the log."],
        "sheet" => t["The published count is the one in the log."],
        "counted" => t["As many ballots came out of the box as went in."],
        "file" => t["The ballot file has the sealed projects, costs and budget."],
        "papers" => t["The ballot file has valid ballots only, and all of them."],
        "recount" => t["Counting the ballots again gives the same winners."],
        "receipt" => t["Your sealed vote is in the log."],
        "promise" => t["The council kept the promise on your receipt."],
        "choices" => t["Your check code stands in the ballot file. Beside it stand these choices:"],
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "A check without a sentence."),
    };

    public CheckLine Line(RecordCheck check) => new(
        check.Verdict switch
        {
            CheckVerdict.Holds => CheckMark.Holds,
            CheckVerdict.Fails => CheckMark.Fails,
            _ => CheckMark.NotChecked,
        },
        check.Verdict switch
        {
            CheckVerdict.Holds => t["Yes"],
            CheckVerdict.Fails => t["No"],
            _ => t["Not checked"],
        },
        this.Of(check.Name))
    {
        More = check.Says,
        // What every verifier says in the same words; only the page's own finding is in the reader's language.
        MoreLanguage = check.Name == "receipt" || Language.Current == Language.English ? null : "en",
        Step = check.Name,
    };

    /// <summary>A line that a script fills in.</summary>
    public CheckLine Empty(string name) =>
        new(CheckMark.NotChecked, t["Not checked"], this.Of(name)) { Step = name, IsWaiting = true };
}
