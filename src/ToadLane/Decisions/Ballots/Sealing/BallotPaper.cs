using System.Globalization;

namespace ToadLane.Decisions.Ballots.Sealing;

/// <summary>
/// A ballot paper by its sealed rule sheet: the projects, what may be marked, and the key to seal it with.
/// </summary>
public sealed class BallotPaper
{
    private readonly Dictionary<int, RuleSheetOption> options;
    private readonly SealingKey key;

    public BallotPaper(RuleSheet sheet)
    {
        this.Sheet = sheet;
        this.Style = Enum.Parse<BallotStyle>(sheet.BallotStyle);
        this.key = new SealingKey(sheet.PublicKey);
        this.options = sheet.Options.ToDictionary(o => o.Number);
    }

    public RuleSheet Sheet { get; }

    public DecisionId DecisionId => new(this.Sheet.Decision);

    public BallotStyle Style { get; }

    public RuleSheetOption? Find(int number) => this.options.GetValueOrDefault(number);

    /// <summary>These choices with their check code in an envelope that only the count opens.</summary>
    public byte[] Seal(string checkCode, Choices choices) => SealedVote.Seal(
        this.Sheet, this.key, BallotText.Write(checkCode, choices, SealedVote.TextBytes(this.Sheet.EnvelopeBytes)));

    /// <summary>What the known projects among these cost together, in pence.</summary>
    public long CostPence(IEnumerable<int> projects) => projects.Sum(number => this.Find(number)?.CostPence ?? 0);

    /// <summary>Null when these choices are a valid vote under the sealed rules.</summary>
    public Refusal? Refuses(Choices choices)
    {
        IReadOnlyList<int> projects = choices.Projects;
        if (choices.Kind == ChoiceKind.Blank)
        {
            return projects.Count == 0 ? null : BallotRefusals.BlankWithChoices;
        }

        if (projects.Count == 0)
        {
            return BallotRefusals.NothingChosen;
        }

        for (int at = 0; at < projects.Count; at++)
        {
            if (this.Find(projects[at]) is null)
            {
                return BallotRefusals.NoSuchProject(projects[at]);
            }

            if (at > 0 && projects[at] == projects[at - 1])
            {
                return BallotRefusals.ChosenTwice(projects[at]);
            }
        }

        return this.RefusesTogether(projects);
    }

    private Refusal? RefusesTogether(IReadOnlyList<int> projects)
    {
        if (this.Style == BallotStyle.AtMost && projects.Count > this.Sheet.MostChoices)
        {
            return BallotRefusals.TooManyChosen(projects.Count, this.Sheet.MostChoices.Value);
        }

        long overPence = this.CostPence(projects) - this.Sheet.BudgetPence;
        return this.Style == BallotStyle.WithinBudget && overPence > 0
            ? BallotRefusals.OverBudget(Pounds(overPence))
            : null;
    }

    private static string Pounds(long pence) => pence % 100 == 0
        ? (pence / 100).ToString("#,0", CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{pence / 100:#,0}.{pence % 100:00}");
}
