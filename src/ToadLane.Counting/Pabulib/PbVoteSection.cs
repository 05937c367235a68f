using System.Collections.Immutable;

namespace ToadLane.Counting.Pabulib;

/// <summary>VOTES: one line for each voter.</summary>
internal sealed class PbVoteSection(
    PbFaults faults, PbMetaSection meta, PbProjectSection projects, PbOptions options) : IPbSection
{
    private readonly PbColumns _columns = new(faults, "VOTES");
    private readonly PbRowKeeper? _rows = options.Detail == PbDetail.Everything ? new() : null;
    private readonly PbJoint _joint = new();
    private PbVotes? _votes;
    private PbVoteLines? _lines;

    /// <summary>How many lines there are.</summary>
    public long Read => _votes?.Read ?? 0;

    public PbTable Table => new(_columns.Names, _rows?.Rows ?? []);

    /// <summary>For each line that was kept the place of its paper in the pile; -1 where it was rejected.</summary>
    public ImmutableArray<int> PaperOf { get; private set; } = [];

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
        var columns = new PbVoteColumns(
            _columns["voter_id"], _columns["vote"], meta.HasPoints ? _columns["points"] : -1)
        {
            Area = options.AreaColumns.Select(name => _columns[name]).FirstOrDefault(column => column >= 0, -1),
            Weight = _columns["weight"],
            Count = _columns.Names.Length,
        };
        var contest = meta.IsComplete && !faults.AnyFatal ? ContestOf(PbVotes.Parts) : StandIn();
        _votes = new PbVotes(columns, contest, projects.Index, faults)
        {
            LeastPoints = meta.LeastPoints(PbVotes.Parts),
            Keeper = _rows,
        };
        _lines = new PbVoteLines(_votes, columns.Count);
    }

    public void Take(PbRecords record)
    {
        _columns.CheckWidth(record);
        _votes?.Take(_joint.LineOf(record, _columns.Names.Length));
    }

    /// <summary>Takes plain lines as long as there are any; what comes then must be read as a record.</summary>
    public void TakePlain(PbInput input)
    {
        while (_lines is not null)
        {
            var length = PbScan.PlainLines(input.Rest);
            if (length > 0)
            {
                input.Advance(length, _lines.Take(input.Rest[..length], input.Line));
            }
            else if (input.Rest.Contains((byte)'\n') || !input.TryFill())
            {
                return;
            }
        }
    }

    public void Close(int lastLine) => _columns.Close(lastLine);

    /// <summary>What the file puts to the vote, and the papers; null when they cannot be counted.</summary>
    public (Contest Contest, PaperPile Pile)? PutTogether()
    {
        if (_votes is null)
        {
            return null;
        }

        _votes.Finish();
        var contest = ContestOf(PbNumber.PowerOfTen(Math.Max(meta.PointDecimals, _votes.PointDecimals)));
        var weightScale = PbNumber.PowerOfTen(_votes.WeightDecimals);
        var parts = new PaperParts(PbVotes.Parts / contest.PointScale, PbVotes.Parts / weightScale);
        if (!PbSize.IsCountable(_votes.Rows, contest, parts))
        {
            faults.Fatal(
                _votes.Rows.Count == 0 ? 1 : projects.LastLine,
                "points and weights are together too large to be counted",
                "Write smaller numbers, in the same proportions");
            return null;
        }

        var rejected = _votes.Rejected
            .OrderBy(paper => paper.Label, StringComparer.Ordinal).ThenBy(paper => paper.Reason);
        var places = new int[_rows is null ? 0 : _votes.Rows.Count];
        var papers = PaperMerge.Merge(_votes.Rows, contest, parts, places);
        PaperOf = [.. (_rows?.CountedIn ?? []).Select(row => row < 0 ? -1 : places[row])];
        var pile = new PaperPile(contest, papers)
        {
            Rejected = [.. rejected],
            WeightScale = weightScale,
        };
        return (contest, pile);
    }

    private Contest ContestOf(int pointScale)
    {
        // One decimal of money means tenpence written short, not a currency of tenths.
        var decimals = Math.Max(meta.MoneyDecimals, projects.Decimals);
        var scale = PbNumber.PowerOfTen(decimals == 1 ? 2 : decimals);
        return new Contest(projects.In(scale), (long)meta.Budget.In(scale), meta.Form)
        {
            Scale = scale,
            PointScale = pointScale,
            Limits = LimitsOf(scale, pointScale),
            MinScore = (long?)meta.Number("min_project_score_threshold")?.In(pointScale),
        };
    }

    private PaperLimits LimitsOf(int scale, int pointScale)
    {
        var limits = meta.Limits(scale, pointScale);
        return limits with
        {
            MinChoices = options.MinLength ?? limits.MinChoices,
            MaxChoices = options.MaxLength ?? limits.MaxChoices,
            MinTotalPoints = LeastPoints(pointScale),
        };
    }

    // The known files that state min_sum_points count the votes with fewer points too: they are weak, not void.
    private long? LeastPoints(int pointScale)
    {
        if (_votes is null)
        {
            return null;
        }

        var (count, line) = _votes.Weak;
        if (count == 0)
        {
            return meta.LeastPoints(pointScale);
        }

        faults.Warn(
            line,
            FormattableString.Invariant($"{count} votes give fewer points than min_sum_points, the first one here"),
            "They were counted");
        return null;
    }

    // Where META or PROJECTS are at fault, votes are read for their own faults only.
    private Contest StandIn() => new(
        Enumerable.Range(1, projects.Count).Select(number => new Project($"{number}", "", 1)), 1, meta.Form);
}
