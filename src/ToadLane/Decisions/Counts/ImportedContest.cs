using System.Globalization;
using ToadLane.Counting;
using ToadLane.Counting.Pabulib;
using ToadLane.Decisions.Ballots;
using ToadLane.Ledger;

namespace ToadLane.Decisions.Counts;

/// <summary>
/// A ballot file as a decision: costs in hundredths of the currency, and the words of its META section.
/// </summary>
internal sealed class ImportedContest
{
    private const int Hundredths = 100;

    private readonly PbFile file;

    public ImportedContest(PbFile file)
    {
        this.file = file;
        this.Contest = InHundredths(file.Contest);
        this.Papers = file.Papers;
    }

    public Contest Contest { get; }

    /// <summary>True when an amount has more than two decimals, which no currency that is kept in pence has.</summary>
    public static bool IsTooFine(PbFile file) => Hundredths % file.Contest.Scale != 0;

    public PaperPile Papers { get; }

    public string Place => this.file["subunit"] ?? this.file["unit"] ?? this.file["district"] ?? "another place";

    public string Title => this.file["description"] is { Length: > 0 and <= 200 } title ? title : this.Place;

    public string Currency => this.file["currency"] is { Length: 3 } code ? code.ToUpperInvariant() : "GBP";

    public string About
    {
        get
        {
            string country = this.file["country"] is { } name ? $", {name}" : "";
            string rule = this.file.Rule == "unknown"
                ? "" : $" The place itself counted it by the rule {this.file.Rule}.";
            return $"A vote held in {this.Place}{country}, counted again here from its published ballots.{rule}";
        }
    }

    public Timetable Timetable(DateTime now)
    {
        DateTime opens = Day(this.file["date_begin"]) ?? now.AddDays(-14);
        DateTime closes = Day(this.file["date_end"])?.AddDays(1) ?? now;
        closes = closes > opens ? closes : opens.AddDays(1);
        return new Timetable(opens.AddDays(-60), opens.AddDays(-30), opens, closes);
    }

    public VotingRules Rules(IRule rule) => new(
        BallotStyle.AtMost,
        BallotContest.Named(rule.Name))
    {
        MostChoices = this.Contest.Limits.MaxChoices ?? this.Contest.Projects.Length,
        Utility = rule is EqualSharesOptions { Utility: var utility } ? RuleNames.Of(utility) : "cost",
        Completion = rule is EqualSharesOptions { Completion: var completion }
            ? RuleNames.Of(completion) : "none",
    };

    public IEnumerable<BallotOption> Options(Decision decision) => this.Contest.Projects.Select((project, place) =>
        new BallotOption
        {
            DecisionId = decision.Id,
            Number = place + 1,
            Title = project.Name.Length > 0 ? Shortened(project.Name) : $"Project {project.Id}",
            Cost = new Pence(project.Cost),
            TieRank = place + 1,
            FileId = project.Id,
        });

    private static string Shortened(string name) => name.Length <= 300 ? name : name[..299] + "…";

    private static Contest InHundredths(Contest contest)
    {
        if (contest.Scale == Hundredths)
        {
            return contest;
        }

        int factor = Hundredths / contest.Scale;
        return new Contest(
            contest.Projects.Select(p => new Project(p.Id, p.Name, p.Cost * factor)),
            contest.Budget * factor,
            contest.Form)
        {
            Scale = Hundredths,
            PointScale = contest.PointScale,
            MinScore = contest.MinScore,
            Limits = contest.Limits with { MaxTotalCost = contest.Limits.MaxTotalCost * factor },
            TieOrder = contest.TieOrder,
        };
    }

    private static DateTime? Day(string? text)
    {
        string[] formats = ["dd.MM.yyyy", "d.M.yyyy", "yyyy-MM-dd", "yyyy"];
        return DateTime.TryParseExact(
            text,
            formats,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out DateTime day) ? day : null;
    }
}
