using System.Globalization;
using ToadLane.Counting;
using ToadLane.Counting.Certificates;
using ToadLane.Counting.Pabulib;
using ToadLane.Decisions.Ballots.Sealing;

namespace ToadLane.Decisions.Counts;

/// <summary>
/// What became of the part of the money that belongs to each ballot of a published file. The parts of all ballots, with
/// the part that belongs to nobody, add up to the budget to the penny.
/// </summary>
public sealed class BallotShares
{
    private const string CheckCodes = "check_code";
    private const string VoterNumbers = "voter_id";

    private readonly PbFile file;
    private readonly ImportedContest contest;
    private readonly VoterStatements statements;
    private readonly string codes;
    private readonly Lazy<string> resultFile;

    private BallotShares(string ballotFile, PbFile file, IRule rule)
    {
        this.resultFile = new Lazy<string>(() => new FileRecount(ballotFile, rule).ResultFile(CancellationToken.None));
        this.file = file;
        this.contest = new ImportedContest(file);
        CountResult result = rule.Count(this.contest.Contest, this.contest.Papers, CountWatch.Nobody);
        this.Winners = result.Winners;
        this.statements = VoterStatements.For(this.contest.Contest, this.contest.Papers, result);
        this.codes = file.Votes.Columns.Contains(CheckCodes) ? CheckCodes : VoterNumbers;
    }

    /// <summary>Whether ballots are known by check codes, or by the numbers of their voters.</summary>
    public bool HasCheckCodes => this.codes == CheckCodes;

    /// <summary>The ids of those that the count funds, in their order.</summary>
    public IReadOnlyList<string> Winners { get; }

    /// <summary>The result as the counting library publishes it, with its certificate.</summary>
    public string ResultFile => this.resultFile.Value;

    /// <summary>Counts a published ballot file by this rule; it takes as long as the count.</summary>
    public static BallotShares Of(string ballotFile, IRule rule)
    {
        using StringReader text = new(ballotFile);
        PbFile file = PbReader.Read(text).File
            ?? throw new InvalidOperationException("The published ballot file cannot be read.");
        return new BallotShares(ballotFile, file, rule);
    }

    /// <summary>The part of the ballot with this check code or voter number; null when there is none.</summary>
    public BallotShare? Find(string code)
    {
        int row = Enumerable.Range(0, this.file.Votes.Rows.Length)
            .FirstOrDefault(at => this.IsCalled(at, code), -1);
        return row < 0 || this.PaperOf(row) is not { } paper || this.PlaceOf(paper) is not { } place
            ? null
            : this.Share(row, paper, place);
    }

    private bool IsCalled(int row, string code) => this.file.Votes[row, this.codes] is { } field
        && string.Equals(this.HasCheckCodes ? CheckCode.Read(field) : field, code, StringComparison.Ordinal);

    private BallotShare Share(int row, Paper paper, int place)
    {
        VoterStatement statement = this.statements.Of(place);
        string[] marks = this.Marks(row);
        int earlier = Enumerable.Range(0, row).Count(other => this.Marks(other).SequenceEqual(marks));
        var amounts = statement.Whole(Math.Min(earlier, statement.Voters - 1));
        return new BallotShare(
            [.. paper.Choices.Select(choice => this.contest.Contest.Projects[choice].Id)],
            [.. statement.Lines.Zip(amounts, (line, amount) => new ShareLine(line.Project, line.Kind, amount))],
            amounts[^1])
        {
            SharesThePot = this.statements.SharesThePot,
            ToSpend = statement.Share is { } share ? (long)share.Floor : null,
        };
    }

    // The same row, read by itself: so that every form of ballot is read as the count reads it.
    private Paper? PaperOf(int row)
    {
        PbFile alone = this.file with
        {
            Meta = [.. this.file.Meta.Select(entry => entry.Key == "num_votes" ? entry with { Value = "1" } : entry)],
            Votes = this.file.Votes with { Rows = [this.file.Votes.Rows[row]] },
        };
        using StringWriter text = new(CultureInfo.InvariantCulture);
        PbWriter.Write(alone, text);
        using StringReader reader = new(text.ToString());
        return PbReader.Read(reader).File?.Papers.Papers.SingleOrDefault();
    }

    private int? PlaceOf(Paper paper)
    {
        int place = this.contest.Papers.Papers.IndexOf(
            this.contest.Papers.Papers.FirstOrDefault(other => other.Choices.SequenceEqual(paper.Choices)
                && other.Points.SequenceEqual(paper.Points))!);
        return place < 0 ? null : place;
    }

    private string[] Marks(int row)
    {
        string[] ids = (this.file.Votes[row, "vote"] ?? "").Split(',');
        string[] points = (this.file.Votes[row, "points"] ?? "").Split(',');
        IEnumerable<string> marks = ids.Select((id, at) => $"{id}:{points.ElementAtOrDefault(at)}");
        return this.file.Contest.Form == BallotForm.Ordinal ? [.. marks] : [.. marks.Order(StringComparer.Ordinal)];
    }
}
