using System.Text.Json;
using ToadLane.Counting;
using ToadLane.Decisions.Ballots;

namespace ToadLane.Decisions.Counts;

/// <summary>Makes the record of a count: the sheet, the winners and the ballot file with its hash.</summary>
public static class CountWriter
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static CountSheet Read(string sheet) => JsonSerializer.Deserialize<CountSheet>(sheet, Json)!;

    public static Count Write(CountOrder order, CancellationToken cancel)
    {
        CountSheet whole = new SheetMaker(order.Contest, order.Papers).Make(order.Rule, cancel);
        FileRecount again = new(order.BallotFile, order.Rule);
        List<string> winners = [.. whole.Winners.Select(w => order.Contest.Projects[w.Number - 1].Id)];
        again.RefuseOthers(winners, cancel);
        whole = whole with { Certificate = whole.Certificate! with { Areas = again.Areas(winners) } };
        CountSheet sheet = order.Papers.Voters < order.FewestBallots ? whole.TotalsOnly() : whole;
        return new Count
        {
            DecisionId = order.Decision.Id,
            Winners = [.. sheet.Winners.Select(w => w.Number)],
            Sheet = JsonSerializer.Serialize(sheet, Json),
            BallotFile = order.BallotFile,
            BallotFileHash = Decisions.Counts.BallotFile.Hash(order.BallotFile),
            BallotsCounted = order.Papers.Voters,
            BallotsRejected = order.Papers.Rejected.Length + order.RejectedInTheBox,
            ElectorateSize = order.ElectorateSize,
            At = order.At,
        };
    }

    /// <summary>The order for a decision of this council, from the ballots out of its box.</summary>
    public static CountOrder Order(
        Decision decision, IReadOnlyList<BallotOption> options, IReadOnlyList<OpenedBallot> ballots, DateTime at)
    {
        Contest contest = BallotContest.Of(decision, options);
        Dictionary<int, int> places = options.OrderBy(o => o.Number)
            .Select((option, place) => (option.Number, place)).ToDictionary();
        PaperPileBuilder pile = new(contest);
        foreach (OpenedBallot ballot in ballots)
        {
            pile.Add([.. ballot.Choices.Select(n => places.GetValueOrDefault(n, -1))], [], ballot.CheckCode);
        }

        return new CountOrder(decision, contest, pile.Build(), BallotContest.Rule(decision.Rules))
        {
            BallotFile = Decisions.Counts.BallotFile.Write(decision, options, ballots),
            At = at,
        };
    }
}

/// <summary>Everything a count is made from.</summary>
public sealed record CountOrder(Decision Decision, Contest Contest, PaperPile Papers, IRule Rule)
{
    public required string BallotFile { get; init; }

    public int? ElectorateSize { get; init; }

    /// <summary>Envelopes that held no vote: they never became papers.</summary>
    public int RejectedInTheBox { get; init; }

    /// <summary>With fewer ballots than this, the sheet shows totals only.</summary>
    public int FewestBallots { get; init; }

    public DateTime At { get; init; }
}
