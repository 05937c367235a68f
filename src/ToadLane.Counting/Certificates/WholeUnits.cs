using System.Numerics;

namespace ToadLane.Counting.Certificates;

/// <summary>
/// Rounds a table of exact amounts to whole units so that every amount and every row's sum is rounded down or up, and
/// every column keeps its sum, which must be whole. That can always be done (controlled rounding: Cox, "A Constructive
/// Procedure for Unbiased Controlled Rounding", JASA 1987).
/// </summary>
/// <remarks>
/// Column by column the odd units go to the rows whose remainders, together with those of the columns before, are the
/// largest. Where that gives a row a unit too many or too few, units are passed on along a chain of rows and columns;
/// one exists because the exact amounts themselves keep every bound.
/// </remarks>
internal sealed class WholeUnits
{
    private readonly List<Cell>[] _columns;
    private readonly List<Cell>[] _rows;
    private readonly (long Least, long Most)[] _odd;
    private readonly long[] _given;

    /// <summary>Takes a table of amounts, each a numerator over its denominator, none negative.</summary>
    public WholeUnits(IReadOnlyList<IReadOnlyList<(int Column, BigInteger Over, BigInteger Under)>> rows, int columns)
    {
        _rows = Array.ConvertAll(new int[rows.Count], _ => new List<Cell>());
        _columns = Array.ConvertAll(new int[columns], _ => new List<Cell>());
        _odd = new (long, long)[rows.Count];
        _given = new long[rows.Count];
        Parallel.For(0, rows.Count, row => Fill(row, rows[row]));
        foreach (var cell in _rows.SelectMany(cells => cells))
        {
            _columns[cell.Column].Add(cell);
        }
    }

    /// <summary>Rounds so that the columns have these sums, and gives the rounded cells of each row.</summary>
    public IReadOnlyList<IReadOnlyList<Cell>> Round(IReadOnlyList<long> sums)
    {
        var owed = new Int128[_rows.Length];
        for (var column = 0; column < _columns.Length; column++)
        {
            GiveOddUnits(column, sums[column] - _columns[column].Sum(cell => cell.Whole), owed);
        }

        for (var row = 0; row < _rows.Length; row++)
        {
            while (_given[row] > _odd[row].Most)
            {
                PassOn(row, 1);
            }
        }

        for (var row = 0; row < _rows.Length; row++)
        {
            while (_given[row] < _odd[row].Least)
            {
                PassOn(row, 0);
            }
        }

        return _rows;
    }

    private void Fill(int row, IReadOnlyList<(int Column, BigInteger Over, BigInteger Under)> amounts)
    {
        var (sum, parts) = (BigInteger.Zero, BigInteger.One);
        foreach (var (column, over, under) in amounts)
        {
            var whole = BigInteger.DivRem(over, under, out var rest);
            _rows[row].Add(new Cell(row, column, (long)whole, (long)((rest << 60) / under), !rest.IsZero));

            // Most amounts of a row have the same denominator: nothing is gained by reducing.
            (sum, parts) = parts == under ? (sum + rest, parts) : ((sum * under) + (rest * parts), parts * under);
        }

        var least = BigInteger.DivRem(sum, parts, out var beyond);
        _odd[row] = ((long)least, (long)least + (beyond.IsZero ? 0 : 1));
    }

    private void GiveOddUnits(int column, long units, Int128[] owed)
    {
        foreach (var cell in _columns[column])
        {
            owed[cell.Row] += cell.Remainder;
        }

        var next = _columns[column].Where(cell => cell.IsOdd)
            .OrderByDescending(cell => owed[cell.Row])
            .ThenByDescending(cell => cell.Remainder)
            .ThenBy(cell => cell.Row);
        foreach (var cell in next.Take((int)units).ToList())
        {
            cell.Odd = 1;
            _given[cell.Row]++;
            owed[cell.Row] -= (Int128)1 << 60;
        }
    }

    // Takes a unit from a row (when it has one: 1) or gives it one (0), along the shortest chain to a row that can.
    private void PassOn(int from, int has)
    {
        Dictionary<int, (Cell Left, Cell Entered)> reached = [];
        HashSet<int> columns = [];
        Queue<int> rows = new([from]);
        while (rows.TryDequeue(out var row))
        {
            foreach (var left in _rows[row].Where(cell => cell.IsOdd && cell.Odd == has && columns.Add(cell.Column)))
            {
                foreach (var entered in _columns[left.Column].Where(cell => cell.IsOdd && cell.Odd != has))
                {
                    if (entered.Row == from || !reached.TryAdd(entered.Row, (left, entered)))
                    {
                        continue;
                    }

                    var (given, odd) = (_given[entered.Row], _odd[entered.Row]);
                    if (has == 1 ? given < odd.Most : given > odd.Least)
                    {
                        Follow(reached, (from, entered.Row), has);
                        return;
                    }

                    rows.Enqueue(entered.Row);
                }
            }
        }

        throw new InvalidOperationException("The columns of the table do not have the sums they should have.");
    }

    private void Follow(Dictionary<int, (Cell Left, Cell Entered)> reached, (int From, int To) ends, int has)
    {
        _given[ends.From] += has == 1 ? -1 : 1;
        _given[ends.To] += has == 1 ? 1 : -1;
        for (var row = ends.To; row != ends.From;)
        {
            var (left, entered) = reached[row];
            (left.Odd, entered.Odd) = (entered.Odd, left.Odd);
            row = left.Row;
        }
    }

    /// <summary>One amount of the table.</summary>
    internal sealed class Cell(int row, int column, long whole, long remainder, bool isOdd)
    {
        public int Row => row;

        public int Column => column;

        public long Whole => whole;

        /// <summary>What is beyond the whole units, in 2^60ths of one.</summary>
        public long Remainder => remainder;

        /// <summary>Whether the exact amount is not whole.</summary>
        public bool IsOdd => isOdd;

        /// <summary>One when it is rounded up.</summary>
        public long Odd { get; set; }

        public long Rounded => whole + Odd;
    }
}
