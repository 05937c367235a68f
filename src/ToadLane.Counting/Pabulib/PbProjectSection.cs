using System.Collections.Immutable;
using System.Text;

namespace ToadLane.Counting.Pabulib;

/// <summary>PROJECTS: ids, costs and whatever else a city knows of its projects.</summary>
internal sealed class PbProjectSection(PbFaults faults) : IPbSection
{
    private const int MostDecimals = 3;

    private readonly PbColumns _columns = new(faults, "PROJECTS");
    private readonly ImmutableArray<ImmutableArray<string>>.Builder _rows =
        ImmutableArray.CreateBuilder<ImmutableArray<string>>();

    private readonly List<(string Id, string Name, PbNumber Cost, int Line)> _projects = [];
    private int _id;
    private int _cost;
    private int _name;

    public int Decimals => _projects.Select(project => project.Cost.Decimals).DefaultIfEmpty().Max();

    public int Count => _projects.Count;

    public PbProjectIndex Index { get; } = new();

    /// <summary>The line of the last project.</summary>
    public int LastLine => _projects.Count == 0 ? 1 : _projects[^1].Line;

    public PbTable Table => new(_columns.Names, _rows.ToImmutable());

    public static bool IsMoney(PbNumber number) =>
        number.Decimals <= MostDecimals && number.Digits > 0 && number.In(1000) <= Contest.MostMoney;

    public void Open(int line) => _columns.Open(line);

    public void Head(PbRecords header)
    {
        _columns.Head(header, "project_id", "cost");
        if (_columns["target"] >= 0)
        {
            faults.Deviation(header.Line, "the column target is now called beneficiaries", "Rename it");
        }

        (_id, _cost, _name) = (_columns["project_id"], _columns["cost"], _columns["name"]);
    }

    public void Take(PbRecords record)
    {
        _columns.CheckWidth(record);
        var id = PbText.Trim(PbColumns.Field(record, _id));
        var shown = PbText.Shown(id);
        if (id.IsEmpty)
        {
            faults.Fatal(record.Line, "the project has no id", "Write one under project_id");
        }

        if (!Index.TryAdd(id))
        {
            faults.Fatal(record.Line, $"project {shown} is listed twice", "Give each project an id of its own");
            return;
        }

        var cost = PbColumns.Field(record, _cost);
        if (!PbNumber.TryParse(cost, out var number) || !IsMoney(number))
        {
            faults.Fatal(
                record.Line,
                $"the cost of project {shown} is {PbText.Shown(cost)}, which is not an amount of money above nought",
                "Write digits only, as 5000 or 5000.00 (at most three decimals)");
        }

        CheckMarks(record, shown, cost);
        var name = Encoding.UTF8.GetString(PbColumns.Field(record, _name));
        var text = Encoding.UTF8.GetString(id);
        _projects.Add((text, name.Length == 0 ? text : name, number, record.Line));
        _rows.Add(_columns.Row(record));
    }

    private void CheckMarks(PbRecords record, string id, ReadOnlySpan<byte> cost)
    {
        if (cost.Contains((byte)','))
        {
            faults.Deviation(record.Line, $"the cost of project {id} has a decimal comma", "Write a decimal point");
        }

        var selected = PbColumns.Field(record, _columns["selected"]);
        if (!selected.IsEmpty && PbNumber.Small(selected) < 0)
        {
            faults.Warn(
                record.Line,
                $"selected of project {id} is {PbText.Shown(selected)}, which is not a code",
                "Write 1 for a winner, 0 for a loser, 2 or more for what the comment explains");
        }
    }

    public void Close(int lastLine)
    {
        _columns.Close(lastLine);
        if (!_columns.Names.IsEmpty && _projects.Count == 0)
        {
            faults.Fatal(lastLine, "there are no projects", "Add a line for each below the names of the columns");
        }
    }

    /// <summary>The projects with costs in minor units.</summary>
    public IEnumerable<Project> In(int scale) =>
        _projects.Select(project => new Project(project.Id, project.Name, (long)project.Cost.In(scale)));

    /// <summary>
    /// Reports <c>votes</c> and, on papers with points, <c>score</c> that differ from what the papers give.
    /// </summary>
    public void CheckSums(Contest contest, PaperPile papers)
    {
        Check("votes", papers.Votes, 1);
        if (contest.Form is BallotForm.Cumulative or BallotForm.Scoring)
        {
            Check("score", papers.Scores, contest.PointScale * papers.WeightScale);
        }

        void Check(string column, ImmutableArray<long> counted, int scale)
        {
            for (var row = 0; row < _projects.Count && _columns[column] >= 0; row++)
            {
                var written = _columns[column] < _rows[row].Length ? _rows[row][_columns[column]] : "";
                if (written.Length > 0
                    && !(PbNumber.TryParse(written, out var number) && number.In(scale) == counted[row]))
                {
                    var found = new Fraction(counted[row], scale).ToString();
                    faults.Warn(
                        _projects[row].Line,
                        $"{column} of project {PbText.Shown(_projects[row].Id)} says {PbText.Shown(written)}"
                            + $" and the papers give {found}",
                        "What the papers give was counted");
                }
            }
        }
    }
}
