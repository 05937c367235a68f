using System.Globalization;

namespace ToadLane.Counting.Pabulib;

/// <summary>META: keys and values about the whole file.</summary>
internal sealed class PbMetaSection(PbFaults faults) : IPbSection
{
    private static readonly string[] NeededKeys = ["budget", "vote_type"];

    // The format asks for these too; a count does without them.
    private static readonly string[] ExpectedKeys =
    [
        "description", "country", "unit", "instance", "num_projects", "num_votes", "rule", "date_begin", "date_end",
    ];

    private static readonly string[] MoneyKeys = ["min_sum_cost", "max_sum_cost"];

    private static readonly string[] PointKeys =
    [
        "min_points",
        "max_points",
        "min_sum_points",
        "max_sum_points",
        "min_project_score_threshold",
        "default_score",
    ];

    private static readonly string[] LengthKeys = ["min_length", "max_length"];

    private readonly PbColumns _columns = new(faults, "META");
    private readonly Dictionary<string, int> _lines = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PbNumber> _numbers = new(StringComparer.Ordinal);

    public List<PbEntry> Entries { get; } = [];

    public PbNumber Budget { get; private set; }

    public BallotForm Form { get; private set; }

    public bool HasPoints => Form is BallotForm.Cumulative or BallotForm.Scoring;

    /// <summary>Whether there is enough to make a contest of.</summary>
    public bool IsComplete => Array.TrueForAll(NeededKeys, _lines.ContainsKey);

    public int MoneyDecimals => Math.Max(Budget.Decimals, Decimals(MoneyKeys));

    public int PointDecimals => Decimals(PointKeys);

    public PbNumber? Number(string key) => _numbers.TryGetValue(key, out var number) ? number : null;

    public bool Opened => _columns.Opened;

    public void Open(int line) => _columns.Open(line);

    public void Head(PbRecords header)
    {
        _columns.Head(header);
        if (_columns.Names is not ["key", "value"])
        {
            faults.Deviation(header.Line, "the columns of META are not key;value", "Write key;value");
        }
    }

    public void Take(PbRecords record)
    {
        var key = record.Text(0);
        if (record.Count < 2)
        {
            faults.Warn(
                record.Line,
                $"META has no value for {PbText.Shown(key)}",
                "Write key;value; the line was read as empty");
        }

        if (!_lines.TryAdd(key, record.Line))
        {
            faults.Fatal(record.Line, $"META has {PbText.Shown(key)} twice", "Remove one");
            return;
        }

        // A value with a semicolon and no quotes is cut in two by the format; nothing else can be meant.
        var value = string.Join(';', Enumerable.Range(1, record.Count - 1).Select(field => record.Text(field)));
        Entries.Add(new PbEntry(key, value.TrimEnd(';')));
        Understand(key, value.TrimEnd(';'), record.Line);
    }

    public void Close(int lastLine)
    {
        _columns.Close(lastLine);
        foreach (var key in NeededKeys.Where(key => _columns.Opened && !_lines.ContainsKey(key)))
        {
            faults.Fatal(lastLine, $"META has no {key}", $"Add a line {key};… to META");
        }

        foreach (var key in ExpectedKeys.Append(Form == BallotForm.Cumulative ? "max_sum_points" : "rule"))
        {
            if (_columns.Opened && !_lines.ContainsKey(key))
            {
                faults.Deviation(lastLine, $"META has no {key}", $"Add a line {key};… to META");
            }
        }

        CheckOrder("min_length", "max_length");
        CheckOrder("min_sum_cost", "max_sum_cost");
        CheckOrder("min_points", "max_points");
        CheckOrder("min_sum_points", "max_sum_points");
    }

    // Whatever is then on a paper, it breaks one of the two.
    private void CheckOrder(string least, string most)
    {
        if (Number(least) is { } low && Number(most) is { } high && low.In(PbVotes.Parts) > high.In(PbVotes.Parts))
        {
            faults.Warn(_lines[least], $"{least} is more than {most}", "Papers were held against both");
        }
    }

    /// <summary>Reports <c>num_projects</c> and <c>num_votes</c> that differ from what was read.</summary>
    public void CheckCounts(long projects, long votes)
    {
        Check("num_projects", projects);
        Check("num_votes", votes);

        void Check(string key, long read)
        {
            if (Entries.Find(entry => entry.Key == key) is { } entry
                && entry.Value != read.ToString(CultureInfo.InvariantCulture))
            {
                faults.Warn(
                    _lines[key],
                    $"{key} says {PbText.Shown(entry.Value)} and the file has {read}",
                    "What the file has was counted");
            }
        }
    }

    public PaperLimits Limits(int scale, int pointScale) => new()
    {
        MinChoices = (int?)Number("min_length")?.In(1),
        MaxChoices = (int?)Number("max_length")?.In(1),
        MinTotalCost = (long?)Number("min_sum_cost")?.In(scale),
        MaxTotalCost = (long?)Number("max_sum_cost")?.In(scale),
        MinPoints = HasPoints ? (long?)Number("min_points")?.In(pointScale) : null,
        MaxPoints = HasPoints ? (long?)Number("max_points")?.In(pointScale) : null,
        MaxTotalPoints = HasPoints ? (long?)Number("max_sum_points")?.In(pointScale) : null,
        DefaultPoints = Form == BallotForm.Scoring ? (long)(Number("default_score")?.In(pointScale) ?? 0) : 0,
    };

    /// <summary>The least points on a paper, or null; kept apart, because real files do not hold to it.</summary>
    public long? LeastPoints(int pointScale) => HasPoints ? (long?)Number("min_sum_points")?.In(pointScale) : null;

    private int Decimals(string[] keys) =>
        keys.Select(key => Number(key)?.Decimals ?? 0).Max();

    private void Understand(string key, string value, int line)
    {
        if (value.Contains(',', StringComparison.Ordinal) && IsNumber(key))
        {
            faults.Deviation(line, $"{key} has a decimal comma", "Write a decimal point");
        }

        if (key is "date_begin" or "date_end" && !IsDate(value))
        {
            faults.Deviation(
                line,
                $"{key} is {PbText.Shown(value)}, which is not a date",
                "Write the day as 16.09.2023, or the year");
        }

        if (key == "budget")
        {
            Budget = Money(key, value, line);
        }
        else if (key == "vote_type")
        {
            Form = FormNamed(value, line);
        }
        else if (MoneyKeys.Contains(key))
        {
            AmountOrNought(key, value, line);
        }
        else if (LengthKeys.Contains(key) || PointKeys.Contains(key))
        {
            Limit(key, value, line);
        }
    }

    private static bool IsNumber(string key) =>
        key == "budget" || MoneyKeys.Contains(key) || PointKeys.Contains(key) || LengthKeys.Contains(key);

    private static bool IsDate(string value) => DateOnly.TryParseExact(
        value, ["dd.MM.yyyy", "yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private void AmountOrNought(string key, string value, int line)
    {
        var isNought = PbNumber.TryParse(value, out var number) && number.Digits == 0;
        if (value.Length > 0 && !(isNought && key == "min_sum_cost"))
        {
            _numbers[key] = Money(key, value, line);
        }
    }

    private PbNumber Money(string key, string value, int line)
    {
        if (PbNumber.TryParse(value, out var number) && PbProjectSection.IsMoney(number))
        {
            return number;
        }

        faults.Fatal(
            line,
            $"{key} is {PbText.Shown(value)}, which is not an amount of money",
            "Write digits only, as 500000 or 500000.00");
        return new PbNumber(1, 0);
    }

    private void Limit(string key, string value, int line)
    {
        if (value.Length == 0)
        {
            return;
        }

        var whole = LengthKeys.Contains(key);
        if (!PbNumber.TryParse(value, out var number)
            || Int128.Abs(number.Digits) > PbMarks.MostPoints
            || number.Decimals > (whole ? 0 : PbMarks.MostDecimals)
            || (whole && number.Digits < 0))
        {
            faults.Fatal(
                line,
                $"{key} is {PbText.Shown(value)}, which is not a number that can be used",
                "Write a number, as 5");
        }
        else
        {
            _numbers[key] = number;
        }
    }

    private BallotForm FormNamed(string value, int line)
    {
        switch (value)
        {
            case "approval":
                return BallotForm.Approval;
            case "choose-1":
                return BallotForm.ChooseOne;
            case "cumulative":
                return BallotForm.Cumulative;
            case "scoring":
                return BallotForm.Scoring;
            case "ordinal":
                return BallotForm.Ordinal;
            default:
                faults.Fatal(
                    line,
                    $"vote_type is {PbText.Shown(value)}, which is not known",
                    "Write approval, choose-1, cumulative, scoring or ordinal");
                return BallotForm.Approval;
        }
    }
}
