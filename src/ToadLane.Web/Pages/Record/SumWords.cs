using System.Globalization;
using Microsoft.Extensions.Localization;
using ToadLane.Decisions.Ballots.Closing;
using ToadLane.Web.Design.Figures;

namespace ToadLane.Web.Pages.Record;

/// <summary>The sums of a close in plain words, each with its two numbers.</summary>
public sealed class SumWords(IStringLocalizer<Words> t)
{
    public CheckLine Line(SumCheck sum)
    {
        (string sentence, string left, string right) = this.Of(sum.Rule);
        string answer = sum.Holds ? t["Yes"] : t["No"];
        return new CheckLine(
            sum.Holds ? CheckMark.Holds : CheckMark.Fails, answer, $"{sum.Rule[..2]}. {sentence}")
        {
            More = $"{left}: {N(sum.Left)}. {right}: {N(sum.Right)}.",
            Step = sum.Rule,
        };
    }

    /// <summary>What officers do when this sum does not agree.</summary>
    public string Remedy(string rule) => rule switch
    {
        "R1" or "R2" => t["Keep the database and its backups as they are. Compare the votes that were cast with the "
            + "envelopes: one was lost or added outside the site. Ask the people who run the computers, with a "
            + "scrutineer beside them."],
        "R3" or "R5" or "R9" => t["Keep everything as it is. If the log names a vote that is not in the box, a vote "
            + "was taken out: call the scrutineers and compare with the backups."],
        "R9-same" => t["Keep the database, its backups and its logs as they are. Somebody changed stored votes by "
            + "another way than this site: compare with the backups, with a scrutineer beside you."],
        "R4" => t["Count again. If as many ballots still do not come out of the box, the key or the box was changed: "
            + "call the scrutineers."],
        "R6" or "R6-returned" or "R6-sealed" => t["Keep the papers, the envelopes and the database as they are. "
            + "With a scrutineer, count the papers of each batch again and compare with its account."],
        _ => t["Keep everything as it is. Compare the register with the one that was sealed, with a scrutineer beside "
            + "you."],
    };

    private (string Sentence, string Left, string Right) Of(string rule) => rule switch
    {
        "R1" => (t["Every vote that was cast is there as a sealed envelope or came back on paper."], t["Votes cast"],
            t["Envelopes and papers"]),
        "R2" => (t["Everyone who voted has one last envelope or one paper, and only one."], t["People who voted"],
            t["Last envelopes and papers"]),
        "R3" => (t["The public log names every envelope, and no other."], t["Envelopes"], t["In the log"]),
        "R4" => (t["As many ballots came out of the box as went in."], t["Into the box"], t["Out of it"]),
        "R5" => (t["Every envelope in the box is in the public log."], t["In the box"], t["Of these in the log"]),
        "R6" => (t["Every printed ballot paper is counted, spoilt or unused, and two people keyed each alike."],
            t["Printed"], t["Accounted for"]),
        "R6-returned" => (t["Every ballot paper that came back is counted or spoilt."], t["Came back"],
            t["Counted or spoilt"]),
        "R6-sealed" => (t["Every counted ballot paper is in the box as a sealed envelope."], t["Counted"], t["Sealed"]),
        "R7" => (t["No more people voted than are on the register."], t["People who voted"], t["On the register"]),
        "R7-register" => (t["The register is as long as when it was sealed."], t["Sealed"], t["At the close"]),
        "R7-roll" => (t["The register is the one whose fingerprint stands in the log."], t["Sealed"], t["Found"]),
        "R8" => (t["The published ballots, counted again, give the same winners."], t["Published"], t["Again"]),
        "R9" => (t["No envelope is left without its place in the log."], t["Envelopes"], t["Places"]),
        "R9-same" => (t["Every envelope is still the vote that it was when the log got it."], t["Envelopes"],
            t["Unchanged"]),
        _ => (t["The sum of this rule agrees."], t["The first number"], t["The second number"]),
    };

    private static string N(long number) => number.ToString("N0", CultureInfo.CurrentCulture);
}
