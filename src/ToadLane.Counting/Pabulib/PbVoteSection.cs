using System.Collections.Immutable;

namespace ToadLane.Counting.Pabulib;

/// <summary>VOTES: one line for each voter.</summary>
internal sealed class PbVoteSection(
    PbFaults faults, PbMetaSection meta, PbProjectSection projects, PbDetail detail) : IPbSection
{
    /// <summary>The most points, in whole points, that any number in a file may say.</summary>
    public const long MostPoints = 1_000_000_000;

    /// <summary>The most decimals that points may have.</summary>
    public const int MostDecimals = 6;

    private readonly PbColumns _columns = new(faults, "VOTES");
    private readonly ImmutableArray<ImmutableArray<string>>.Builder _rows =
        ImmutableArray.CreateBuilder<ImmutableArray<string>>();

    private readonly HashSet<string> _voters = new(StringComparer.Ordinal);
    private readonly List<(string Voter, int Line, int[] Choices, PbNumber[] Points)> _sheets = [];
    private readonly List<int> _choices = [];
    private readonly List<PbNumber> _points = [];
    private int _voter;
    private int _vote;
    private int _given;

    /// <summary>How many lines there are.</summary>
    public int Read { get; private set; }

    public int PointDecimals { get; private set; }

    public PbTable Table => new(_columns.Names, _rows.ToImmutable());

    public void Open(int line)
    {
        _columns.Open(line);
        if (projects.Count == 0)
        {
            faults.Fatal(line, "VOTES come before any project", "Put the sections in the order META, PROJECTS, VOTES");
        }
    }

    public void Head(PbRecords header)
    {
        _columns.Head(header, meta.HasPoints ? ["voter_id", "vote", "points"] : ["voter_id", "vote"]);
        (_voter, _vote, _given) = (_columns["voter_id"], _columns["vote"], _columns["points"]);
    }

    public void Take(PbRecords record)
    {
        Read++;
        _columns.CheckWidth(record);
        var voter = PbColumns.Field(record, _voter).ToString();
        if (!_voters.Add(voter))
        {
            faults.Warn(record.Line, $"voter {voter} is listed twice", "Both votes were counted; remove one if they are one person's");
        }

        ReadChoices(record);
        ReadPoints(record);
        _sheets.Add((voter, record.Line, [.. _choices], [.. _points]));
        if (detail == PbDetail.Everything)
        {
            _rows.Add(_columns.Row(record));
        }
    }

    public void Close(int lastLine) => _columns.Close(lastLine);

    /// <summary>Merges the papers and reports those that break a limit of META.</summary>
    public PaperPile Pile(Contest contest)
    {
        var builder = new PaperPileBuilder(contest);
        foreach (var (voter, line, choices, points) in _sheets)
        {
            var fault = builder.Add(
                choices, meta.HasPoints ? Array.ConvertAll(points, given => (long)given.In(contest.PointScale)) : [], voter);
            if (fault is { } reason)
            {
                faults.Warn(line, $"the vote of {voter} breaks a limit in META ({Words(reason)})", "It was rejected");
            }
        }

        return builder.Build();
    }

    private static string Words(PaperFault fault) => fault switch
    {
        PaperFault.TooFewChoices => "fewer projects than min_length",
        PaperFault.TooManyChoices => "more projects than allowed",
        PaperFault.TooFewPoints => "fewer points for a project than min_points",
        PaperFault.TooManyPoints => "more points for a project than max_points",
        PaperFault.TooManyPointsInAll => "more points than max_sum_points",
        PaperFault.TooDear => "more cost than max_sum_cost",
        _ => fault.ToString(),
    };

    private void ReadChoices(PbRecords record)
    {
        _choices.Clear();
        var list = PbColumns.Field(record, _vote);
        foreach (var range in list.Split(','))
        {
            var id = list[range].Trim();
            if (id.IsEmpty)
            {
                continue;
            }

            var place = projects.PlaceOf(id);
            if (place < 0)
            {
                faults.Fatal(record.Line, $"the vote names project {id}, which is not listed", "Add it to PROJECTS or mend the vote");
            }
            else if (_choices.Contains(place))
            {
                faults.Warn(record.Line, $"the vote names project {id} twice", "It was counted once");
            }

            _choices.Add(place);
        }
    }

    private void ReadPoints(PbRecords record)
    {
        _points.Clear();
        if (!meta.HasPoints)
        {
            return;
        }

        var list = PbColumns.Field(record, _given);
        foreach (var range in list.Split(','))
        {
            var text = list[range].Trim();
            if (text.IsEmpty)
            {
                continue;
            }

            if (!PbNumber.TryParse(text, out var number)
                || number.Decimals > MostDecimals
                || Int128.Abs(number.In(1)) > MostPoints)
            {
                faults.Fatal(record.Line, $"the points {text} are not a number that can be used", "Write a number, as 5");
            }

            PointDecimals = Math.Max(PointDecimals, number.Decimals);
            _points.Add(number);
        }

        if (_points.Count != _choices.Count)
        {
            faults.Fatal(
                record.Line,
                $"there are points for {_points.Count} projects and the vote names {_choices.Count}",
                "Write as many points as projects");
        }
    }
}
