using System.Runtime.InteropServices;
using System.Text;

namespace ToadLane.Counting.Pabulib;

/// <summary>
/// Reads votes and merges them by their bytes, so that a vote met before costs one look. Points and weights are kept in
/// ten-thousandths until the finest are known.
/// </summary>
internal sealed class PbVotes
{
    /// <summary>Parts of points and of weights while they are read.</summary>
    public const int Parts = 10_000;

    private const int NoRow = int.MinValue;
    private const int Sample = 1 << 13;

    private readonly PbVoteColumns _columns;
    private readonly PbFaults _faults;
    private readonly Contest _contest;
    private readonly PaperDraft _draft;
    private readonly PbMarks _marks;
    private readonly ByteTable _known = new();
    private readonly PbVoterIds _voters = new();
    private readonly PaperPack _pack;
    private readonly bool _canPack;

    // For each known vote its row; its complement where each such vote must be reported, and NoRow where none counts.
    private readonly Blocks<int> _rowOf = new();
    private readonly List<byte> _key = [];
    private int _reported;
    private bool _isWeak;

    // Where most votes differ, looking them up costs more than it saves: like ones are merged when they are in order.
    private bool _fewAreAlike;

    public PbVotes(PbVoteColumns columns, Contest contest, PbProjectIndex projects, PbFaults faults)
    {
        _columns = columns;
        _faults = faults;
        _contest = contest;
        _draft = new PaperDraft(contest);
        _marks = new PbMarks(projects, faults);
        Rows = new PaperRows(contest.Form);
        _pack = new PaperPack(contest.Projects.Length);
        _canPack = columns.VoteIsAll && !_draft.HasPoints;
    }

    public PaperRows Rows { get; }

    public List<RejectedPaper> Rejected { get; } = [];

    /// <summary>How many votes there were.</summary>
    public long Read { get; private set; }

    /// <summary>How many give fewer points than META asks, and the line of the first.</summary>
    public (long Count, int Line) Weak { get; private set; }

    public int PointDecimals => _marks.PointDecimals;

    public int WeightDecimals => _marks.WeightDecimals;

    /// <summary>The least points on a paper that META asks for, in parts, or null.</summary>
    public long? LeastPoints { get; init; }

    /// <summary>Keeps the lines as they are, if that is wanted.</summary>
    public PbRowKeeper? Keeper { get; init; }

    public void Take(PbLine line)
    {
        Read++;
        Keeper?.Keep(line);
        if (!_voters.Add(line[_columns.Voter]))
        {
            _faults.Warn(
                line.Number,
                $"voter {PbText.Shown(line[_columns.Voter])} is listed twice",
                "Both votes were counted; remove one if they are one person's");
        }

        if (_fewAreAlike)
        {
            TakeAlone(line);
            return;
        }

        var number = _known.FindOrAdd(KeyOf(line));
        if (number == _rowOf.Count)
        {
            _rowOf.Add(Interpret(line));
            _fewAreAlike = Keeper is null && Read >= Sample && Read <= Sample * 2
                && number > (_canPack ? Sample / 4 : Sample);
        }

        var row = _rowOf[number];
        Keeper?.Counted(row == NoRow ? -1 : Math.Max(row, ~row));
        if (row >= 0)
        {
            Rows[row].Count++;
        }
        else
        {
            TakeNoted(line, number);
        }
    }

    /// <summary>Puts all papers among the rows; nothing may be read after it.</summary>
    public void Finish() => _pack.MoveTo(Rows, Parts);

    /// <summary>A line has more or fewer fields than there are columns.</summary>
    public void ReportWidth(int line, int count) => PbColumns.ReportWidth(_faults, line, count, _columns.Count);

    private void TakeAlone(PbLine line)
    {
        if (!Fill(line))
        {
            return;
        }

        _draft.PutInOrder();
        if (!_canPack || !_pack.TryAdd(_draft.Choices))
        {
            Rows[AddRow(line)].Count++;
        }
    }

    private int AddRow(PbLine line) =>
        Rows.Add(_draft.Choices, _draft.Points, Rows.AreaNumber(line[_columns.Area]), _marks.Weight);

    // The first line of its kind has been reported while it was interpreted; the others are reported here.
    private void TakeNoted(PbLine line, int number)
    {
        var row = _rowOf[number];
        if (row != NoRow)
        {
            Rows[~row].Count++;
        }

        if (_reported != line.Number)
        {
            Fill(line);
        }
    }

    private int Interpret(PbLine line)
    {
        _reported = line.Number;
        if (!Fill(line))
        {
            return NoRow;
        }

        _draft.PutInOrder();
        var row = AddRow(line);
        return _marks.IsNoted || _isWeak ? ~row : row;
    }

    // Puts the vote into the draft; false when it does not count.
    private bool Fill(PbLine line)
    {
        _marks.Read(line, _columns);
        if (_marks.IsFaulty || (_draft.HasPoints && _columns.Points < 0))
        {
            return false;
        }

        _draft.Clear();
        if (!_draft.TryAddAll(_marks.Places, _marks.Points))
        {
            NoteRepeats(line);
        }

        NoteWeak(line.Number);
        if (_draft.Choices.IsEmpty && _faults.IsStrict)
        {
            _marks.NoteBlank(line);
        }

        if (PaperCheck.FaultIn(_contest, _draft.Choices, _draft.Points) is { } reason)
        {
            Reject(line, reason);
            return false;
        }

        return true;
    }

    private void NoteRepeats(PbLine line)
    {
        var seen = new HashSet<int>();
        foreach (var place in _marks.Places)
        {
            if (!seen.Add(place))
            {
                _marks.NoteTwice(line, _contest.Projects[place].Id);
            }
        }
    }

    private void NoteWeak(int line)
    {
        _isWeak = false;
        if (LeastPoints is { } least && !_draft.Choices.IsEmpty)
        {
            Int128 total = 0;
            foreach (var given in _draft.Points)
            {
                total += given;
            }

            _isWeak = total < least;
            Weak = _isWeak ? (Weak.Count + 1, Weak.Count == 0 ? line : Weak.Line) : Weak;
        }
    }

    private void Reject(PbLine line, PaperFault reason)
    {
        var voter = Encoding.UTF8.GetString(line[_columns.Voter]);
        Rejected.Add(new RejectedPaper(voter, reason));
        _faults.Warn(
            line.Number,
            $"the vote of {PbText.Shown(voter)} breaks a limit ({PbWords.Of(reason)})",
            "It was rejected");
    }

    // All bytes that can make a difference to what the vote says.
    private ReadOnlySpan<byte> KeyOf(PbLine line)
    {
        if (_columns.VoteIsAll)
        {
            return line[_columns.Vote];
        }

        if (_columns.VoteAndPointsAreAll && line.Count > _columns.Points)
        {
            return line.From(_columns.Vote, _columns.Points);
        }

        _key.Clear();
        AddToKey(line[_columns.Vote]);
        AddToKey(line[_columns.Points]);
        AddToKey(line[_columns.Area]);
        AddToKey(line[_columns.Weight]);
        return CollectionsMarshal.AsSpan(_key);
    }

    // This byte stands nowhere in UTF-8.
    private void AddToKey(ReadOnlySpan<byte> field)
    {
        _key.AddRange(field);
        _key.Add(0xFF);
    }
}
