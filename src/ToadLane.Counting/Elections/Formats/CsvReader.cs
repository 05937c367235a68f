using System.Text;

namespace ToadLane.Counting.Elections.Formats;

/// <summary>
/// Reads papers from CSV: a heading with a name for each column, then a row for each paper or kind of paper. Commas,
/// semicolons or tabs part the cells; UTF-8, with or without a byte order mark.
/// </summary>
/// <remarks>
/// <para>The columns <c>count</c> (how many papers like this, or their weight; else 1) and <c>id</c> (what the list of
/// rejected papers calls it; else its line) may be there. Columns called <c>rank 1</c>, <c>1st</c>, <c>choice 1</c>,
/// <c>preference 1</c> hold candidates; every other column is a candidate and holds a rank, a mark, points or a grade.
/// </para>
/// <para>Lines in front that begin with <c>#</c> say what the columns cannot: <c># title: …</c>, <c># seats: 3</c>,
/// <c># form: ranks</c> (or <c>order</c>, <c>approve</c>, <c>choose</c>, <c>scores</c>, <c>grades</c>),
/// <c># candidate: Ann</c> (one for each, in order; then other columns are passed over), <c># group 1: …</c>,
/// <c># withdrawn: 2</c>, <c># lot: 3 1 2</c>, <c># most: 2</c> (marks on a paper), <c># scores: 0 to 5</c>, and
/// <c># grade: Good = 2</c> (one for each, best first; the points may be left out).</para>
/// <para>What a voter may get wrong, such as a mark that cannot be read, costs that paper; what breaks the table, such
/// as a row with too many cells, must be mended. Either way the rest is read and everything is reported.</para>
/// </remarks>
public static class CsvReader
{
    /// <summary>Reads a file in UTF-8, with or without a byte order mark.</summary>
    public static ElectionReading Read(Stream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8, true, 1 << 16, leaveOpen: true);
        return Read(reader);
    }

    /// <summary>Reads a file from text.</summary>
    public static ElectionReading Read(TextReader reader) => new CsvParser(new CsvRows(reader)).Parse();
}
