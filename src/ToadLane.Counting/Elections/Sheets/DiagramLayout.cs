namespace ToadLane.Counting.Elections.Sheets;

/// <summary>Where the lanes, columns and bars of a diagram of transfers are, in pixels.</summary>
internal sealed class DiagramLayout
{
    /// <summary>The lane of votes that nobody got.</summary>
    public const int Nobody = 0;

    public const double NameWidth = 190;
    public const double OutcomeWidth = 120;
    public const double ColumnWidth = 120;
    public const double BarWidth = 12;
    public const double HeadHeight = 78;
    public const double KeyHeight = 32;

    // All valid votes together would be as high as this.
    private const double HeightOfAll = 340;
    private const double LabelHeight = 17;
    private const double Space = 10;

    private readonly Dictionary<int, double> _tops = [];

    public DiagramLayout(Election election, ElectionResult result)
    {
        Result = result;
        var candidates = election.Candidates.Where(candidate => !candidate.IsWithdrawn)
            .Select(candidate => candidate.Number)
            .Where(number => result.Stages.Any(stage => stage.Votes[number - 1] > 0))
            .OrderByDescending(number => result.Stages[0].Votes[number - 1]);
        Lanes = [.. candidates, .. result.Stages[^1].NonTransferable > 0 ? [Nobody] : Array.Empty<int>()];
        var top = HeadHeight;
        foreach (var lane in Lanes)
        {
            _tops[lane] = top + LabelHeight;
            top += LabelHeight + Math.Max(4, result.Stages.Max(stage => Thickness(VotesAt(stage, lane)))) + Space;
        }

        Height = top + KeyHeight;
    }

    public ElectionResult Result { get; }

    /// <summary>The numbers of the candidates drawn, most first preferences first, and perhaps nobody.</summary>
    public List<int> Lanes { get; }

    public double Width => NameWidth + (ColumnWidth * (Result.Stages.Length - 1)) + BarWidth + OutcomeWidth;

    public double Height { get; }

    public double TopOf(int lane) => _tops[lane];

    public static double LeftOf(ElectionStage stage) => NameWidth + (ColumnWidth * (stage.Number - 1));

    public double Thickness(long votes) => Math.Max(0, HeightOfAll * votes / Result.ValidVotes);

    public static long VotesAt(ElectionStage stage, int lane) =>
        lane == Nobody ? stage.NonTransferable : stage.Votes[lane - 1];

    /// <summary>
    /// What flows from the stage before to this one: first what stays in its lane, then what moves, from the lower edge
    /// of the bar it leaves to below what stays where it arrives.
    /// </summary>
    public IEnumerable<DiagramBand> BandsInto(ElectionStage stage, ElectionStage before)
    {
        var left = Lanes.ToDictionary(lane => lane, lane => TopOf(lane) + Thickness(Kept(stage, before, lane)));
        var right = new Dictionary<int, double>(left);
        foreach (var lane in Lanes.Where(lane => Kept(stage, before, lane) > 0))
        {
            var thickness = Thickness(Kept(stage, before, lane));
            yield return new DiagramBand(lane, lane, TopOf(lane), TopOf(lane), thickness);
        }

        foreach (var moved in stage.Transfers.GroupBy(transfer => (transfer.From, transfer.To))
            .Select(group => (group.Key.From, group.Key.To, Votes: group.Sum(transfer => transfer.Votes)))
            .Where(moved => moved.Votes > 0 && left.ContainsKey(moved.From) && right.ContainsKey(moved.To))
            .OrderBy(moved => (Lanes.IndexOf(moved.From), Lanes.IndexOf(moved.To))))
        {
            var thickness = Thickness(moved.Votes);
            yield return new DiagramBand(moved.From, moved.To, left[moved.From], right[moved.To], thickness);
            left[moved.From] += thickness;
            right[moved.To] += thickness;
        }
    }

    private static long Kept(ElectionStage stage, ElectionStage before, int lane) => lane == Nobody
        ? before.NonTransferable
        : before.Votes[lane - 1] - stage.Transfers.Where(transfer => transfer.From == lane).Sum(each => each.Votes);
}
