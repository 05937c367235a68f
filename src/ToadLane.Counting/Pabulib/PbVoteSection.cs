using System.Collections.Immutable;

namespace ToadLane.Counting.Pabulib;

/// <summary>VOTES: one line for each voter.</summary>
internal sealed class PbVoteSection(
    PbFaults faults, PbMetaSection meta, PbProjectSection projects, PbOptions options) : IPbSection
{
    /// <summary>The most points, in whole points, that any number in a file may say.</summary>
    public const long MostPoints = 1_000_000;

    /// <summary>The most, in whole votes, that one paper may weigh.</summary>
    public const long MostWeight = 1_000_000;

    /// <summary>The most decimals that points and weights may have.</summary>
    public const int MostDecimals = 4;

    private readonly PbColumns _columns = new(faults, "VOTES");
    private readonly ImmutableArray<ImmutableArray<string>>.Builder _rows =
        ImmutableArray.CreateBuilder<ImmutableArray<string>>();

    private readonly HashSet<string> _voters = new(StringComparer.Ordinal);
    private readonly List<Sheet> _sheets = [];
    private readonly List<int> _choices = [];
    private readonly List<PbNumber> _points = [];
    private Contest? _contest;
    private PaperPileBuilder? _builder;
    private int _pointDecimals;
    private int _weightDecimals;
    private int _voter;
    private int _vote;
    private int _given;
    private int _area;
    private int _weight;

    /// <summary>How many lines there are.</summary>
    public int Read { get; private set; }

    public PbTable Table => new(_columns.Names, _rows.ToImmutable());

    public void Open(int line)
    {
        _columns.Open(line);
        if (projects.Count == 0 || !meta.Opened)
        {
            faults.Fatal(
                line,
                "VOTES come before META or before any project",
                "Put the sections in the order META, PROJECTS, VOTES");
        }
    }

    public void Head(PbRecords header)
    {
        _columns.Head(header, meta.HasPoints ? ["voter_id", "vote", "points"] : ["voter_id", "vote"]);
        (_voter, _vote, _given) = (_columns["voter_id"], _columns["vote"], _columns["points"]);
        _weight = _columns["weight"];
        _area = options.AreaColumns.Select(name => _columns[name]).FirstOrDefault(column => column >= 0, -1);
    }

    public void Take(PbRecords record)
    {
        Read++;
        _columns.CheckWidth(record);
        var voter = PbColumns.Field(record, _voter).ToString();
        if (!_voters.Add(voter))
        {
            faults.Warn(
                record.Line,
                $"voter {voter} is listed twice",
                "Both votes were counted; remove one if they are one person's");
        }

        ReadChoices(record);
        ReadPoints(record);
        var area = PbColumns.Field(record, _area);
        _sheets.Add(new Sheet(voter, record.Line, [.. _choices], [.. _points])
        {
            Area = area.IsEmpty ? null : area.ToString(),
            Weight = WeightOf(record),
        });

        // With points or weights the scale is only known at the end, when the most decimals have been seen.
        if (!meta.HasPoints && _weight < 0 && meta.IsComplete && !faults.AnyFatal)
        {
            MergeSheets();
        }

        if (options.Detail == PbDetail.Everything)
        {
            _rows.Add(_columns.Row(record));
        }
    }

    public void Close(int lastLine) => _columns.Close(lastLine);

    /// <summary>What the file puts to the vote.</summary>
    public Contest Contest => _contest ??= ContestOf();

    /// <summary>The papers; those that break a limit of META are reported.</summary>
    public PaperPile Pile()
    {
        MergeSheets();
        return Builder.Build();
    }

    private PaperPileBuilder Builder => _builder ??= new PaperPileBuilder(Contest)
    {
        WeightScale = PbNumber.PowerOfTen(_weightDecimals),
    };

    private Contest ContestOf()
    {
        // One decimal of money means tenpence written short, not a currency of tenths.
        var decimals = Math.Max(meta.MoneyDecimals, projects.Decimals);
        var scale = PbNumber.PowerOfTen(decimals == 1 ? 2 : decimals);
        var pointScale = PbNumber.PowerOfTen(Math.Max(meta.PointDecimals, _pointDecimals));
        return new Contest(projects.In(scale), (long)meta.Budget.In(scale), meta.Form)
        {
            Scale = scale,
            PointScale = pointScale,
            Limits = WithoutLeastPoints(meta.Limits(scale, pointScale), pointScale),
            MinScore = (long?)meta.Number("min_project_score_threshold")?.In(pointScale),
        };
    }

    // The known files that state min_sum_points count the votes with fewer points too: they are weak, not void.
    private PaperLimits WithoutLeastPoints(PaperLimits limits, int pointScale)
    {
        var weak = limits.MinTotalPoints is null
            ? []
            : _sheets.FindAll(sheet => sheet.Choices.Length > 0
                && sheet.Points.Aggregate(Int128.Zero, (sum, given) => sum + given.In(pointScale))
                    < limits.MinTotalPoints);
        if (weak.Count == 0)
        {
            return limits;
        }

        faults.Warn(
            weak[0].Line,
            FormattableString.Invariant($"{weak.Count} votes give fewer points than min_sum_points, the first one here"),
            "They were counted");
        return limits with { MinTotalPoints = null };
    }

    private void MergeSheets()
    {
        foreach (var sheet in _sheets)
        {
            long[] points = [.. sheet.Points.Select(given => (long)given.In(Contest.PointScale))];
            var voter = new Voter(sheet.Voter)
            {
                Area = sheet.Area,
                Weight = (long)sheet.Weight.In(Builder.WeightScale),
            };
            if (Builder.Add(sheet.Choices, points, voter) is { } reason)
            {
                faults.Warn(
                    sheet.Line,
                    $"the vote of {sheet.Voter} breaks a limit in META ({Words(reason)})",
                    "It was rejected");
            }
        }

        _sheets.Clear();
    }

    private static string Words(PaperFault fault) => fault switch
    {
        PaperFault.TooFewChoices => "fewer projects than min_length",
        PaperFault.TooManyChoices => "more projects than allowed",
        PaperFault.TooFewPoints => "fewer points for a project than min_points",
        PaperFault.TooManyPoints => "more points for a project than max_points",
        PaperFault.TooFewPointsInAll => "fewer points than min_sum_points",
        PaperFault.TooManyPointsInAll => "more points than max_sum_points",
        PaperFault.TooCheap => "less cost than min_sum_cost",
        PaperFault.TooDear => "more cost than max_sum_cost",
        _ => fault.ToString(),
    };

    // A whole vote unless the file has a column for it.
    private PbNumber WeightOf(PbRecords record)
    {
        if (_weight < 0)
        {
            return new PbNumber(1, 0);
        }

        var text = PbColumns.Field(record, _weight);
        if (!PbNumber.TryParse(text, out var number)
            || number.Decimals > MostDecimals
            || number.Digits <= 0
            || number.In(1) > MostWeight)
        {
            faults.Fatal(
                record.Line, $"the weight {text} is not a number above nought", "Write what the vote weighs, as 1 or 1.5");
            return new PbNumber(1, 0);
        }

        _weightDecimals = Math.Max(_weightDecimals, number.Decimals);
        return number;
    }

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
                faults.Fatal(
                    record.Line,
                    $"the vote names project {id}, which is not listed",
                    "Add it to PROJECTS or mend the vote");
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
                faults.Fatal(
                    record.Line, $"the points {text} are not a number that can be used", "Write a number, as 5");
            }

            _pointDecimals = Math.Max(_pointDecimals, number.Decimals);
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

    private readonly record struct Sheet(string Voter, int Line, int[] Choices, PbNumber[] Points)
    {
        public string? Area { get; init; }

        public PbNumber Weight { get; init; }
    }
}
