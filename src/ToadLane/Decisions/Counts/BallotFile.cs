using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ToadLane.Counting;
using ToadLane.Counting.Pabulib;
using ToadLane.Decisions.Ballots;
using ToadLane.Decisions.Ballots.Sealing;
using ToadLane.Ledger;

namespace ToadLane.Decisions.Counts;

/// <summary>
/// The ballot file that anyone can download and count again. Projects stand in the order of the lot for ties, and
/// ballots in the order of their check codes, which are random: so the order of voting is not in it.
/// </summary>
public static class BallotFile
{
    public static string Write(
        Decision decision, IReadOnlyList<BallotOption> options, IReadOnlyList<OpenedBallot> ballots)
    {
        List<OpenedBallot> inOrder = [.. ballots.OrderBy(b => b.CheckCode, StringComparer.Ordinal)];
        Dictionary<int, int> votes = inOrder.SelectMany(b => b.Choices).CountBy(n => n).ToDictionary();
        Dictionary<int, string> ids = options.ToDictionary(o => o.Number, o => o.FileId);
        Contest contest = BallotContest.Of(decision, options);
        PbFile file = new()
        {
            Contest = contest,
            Papers = PaperPile.Of(contest, []),
            Meta = [.. Meta(decision, options.Count, ballots.Count)],
            Projects = Table(
                ["project_id", "cost", "votes", "name"],
                options.OrderBy(o => o.TieRank).Select(o => new[]
                {
                    o.FileId, Pounds(o.Cost), Number(votes.GetValueOrDefault(o.Number)), o.Title,
                })),
            Votes = Table(
                ["voter_id", "vote", "check_code"],
                inOrder.Select((b, index) => new[]
                {
                    Number(index + 1), string.Join(',', b.Choices.Select(n => ids[n])),
                    CheckCode.Print(b.CheckCode),
                })),
        };
        StringBuilder text = new();
        using StringWriter writer = new(text, CultureInfo.InvariantCulture);
        PbWriter.Write(file, writer);
        return text.ToString();
    }

    public static byte[] Hash(string file) => SHA256.HashData(Encoding.UTF8.GetBytes(file));

    private static IEnumerable<PbEntry> Meta(Decision decision, int projects, int votes)
    {
        yield return new("description", decision.Title);
        yield return new("num_projects", Number(projects));
        yield return new("num_votes", Number(votes));
        yield return new("budget", Pounds(decision.Budget));
        yield return new("vote_type", "approval");
        yield return new("rule", BallotContest.RuleName(decision.Rules));
        yield return new("date_begin", Day(decision.Timetable.OpensAt));
        yield return new("date_end", Day(decision.Timetable.ClosesAt));
        yield return new("currency", decision.Currency);
        if (decision.Rules is { Style: BallotStyle.AtMost, MostChoices: { } most })
        {
            yield return new("max_length", Number(most));
        }
        else
        {
            yield return new("max_sum_cost", Pounds(decision.Budget));
        }
    }

    private static PbTable Table(string[] columns, IEnumerable<string[]> rows) =>
        new([.. columns], [.. rows.Select(row => row.ToImmutableArray())]);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Day(DateTime time) => time.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);

    private static string Pounds(Pence amount) => amount.Value % 100 == 0
        ? (amount.Value / 100).ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{amount.Value / 100}.{amount.Value % 100:00}");
}
