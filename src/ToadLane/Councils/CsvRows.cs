using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace ToadLane.Councils;

/// <summary>
/// Reads a CSV file in UTF-8 that somebody sent, row by row, and holds one row at a time. A cell, a row or a number of
/// rows beyond all measure ends the reading with a fault.
/// </summary>
internal sealed class CsvRows : IDisposable
{
    private const int LongestRow = 200_000;

    // More than any council of England has electors.
    private const int MostRows = 1_000_000;

    private static readonly string[] AnyDelimiter = [",", ";", "\t"];

    private readonly PatientText text;
    private readonly CsvParser csv;
    private int rows;

    /// <param name="stream">The file, which is left open.</param>
    /// <param name="longestCell">The most characters of a cell.</param>
    public CsvRows(Stream stream, int longestCell)
    {
        this.text = new PatientText(new StreamReader(stream, Encoding.UTF8, leaveOpen: true));
        this.csv = new CsvParser(this.text, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            BadDataFound = null,
            DetectDelimiter = true,
            DetectDelimiterValues = AnyDelimiter,
            MaxFieldSize = longestCell,
            TrimOptions = TrimOptions.Trim,
        });
    }

    /// <summary>The row in hand.</summary>
    public string[] Cells => this.csv.Record!;

    /// <summary>A quoted cell may run over several lines: the row is named by its first.</summary>
    public long Line { get; private set; }

    /// <summary>Why the reading ended before the file did.</summary>
    public Refusal? Fault { get; private set; }

    /// <summary>Moves to the next row; false at the end, and at a fault.</summary>
    public async Task<bool> ReadAsync(CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        this.Line = this.csv.RawRow + 1;
        this.text.BeginRow();
        try
        {
            bool isThere = await this.csv.ReadAsync();
            this.Fault = isThere && this.rows++ > MostRows ? AreaRefusals.TooManyRows(MostRows) : null;
            return isThere && this.Fault is null;
        }
        catch (Exception tooLong) when (tooLong is MaxFieldSizeException or RowIsTooLongException)
        {
            this.Fault = AreaRefusals.RowIsTooLong;
            return false;
        }
    }

    public void Dispose()
    {
        this.csv.Dispose();
        this.text.Dispose();
    }

    private sealed class RowIsTooLongException : Exception;

    // The parser keeps a whole row, with a note about each cell, and has no limit of its own for that.
    private sealed class PatientText(StreamReader inner) : TextReader
    {
        private int left;

        public void BeginRow() => this.left = LongestRow;

        public override int Read(char[] buffer, int index, int count) =>
            this.Taken(inner.Read(buffer, index, count));

        public override async Task<int> ReadAsync(char[] buffer, int index, int count) =>
            this.Taken(await inner.ReadAsync(buffer, index, count));

        public override async ValueTask<int> ReadAsync(Memory<char> buffer, CancellationToken cancel = default) =>
            this.Taken(await inner.ReadAsync(buffer, cancel));

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                inner.Dispose();
            }

            base.Dispose(disposing);
        }

        private int Taken(int read)
        {
            this.left -= read;
            return this.left >= 0 ? read : throw new RowIsTooLongException();
        }
    }
}
