using System.Text;

namespace ToadLane.Counting.Elections.Formats;

/// <summary>
/// Reads the votes on a resolution from CSV: a heading, then a row for each paper or kind of paper. The column
/// <c>vote</c> holds yes or no, for or against, or abstain or nothing; <c>class</c>, <c>count</c> and <c>id</c> may be
/// there. Lines in front that begin with <c>#</c> may say <c># title: …</c> and how many could vote:
/// <c># roll: 900</c>, or <c># roll Tenants: 900</c> for a class. A paper that says anything else is spoilt, with its
/// reason.
/// </summary>
public static class ResolutionReader
{
    /// <summary>What voters without a class are called.</summary>
    public const string Everybody = "Voters";

    /// <summary>Reads a file in UTF-8, with or without a byte order mark.</summary>
    public static ResolutionReading Read(Stream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8, true, 1 << 16, leaveOpen: true);
        return Read(reader);
    }

    /// <summary>Reads a file from text.</summary>
    public static ResolutionReading Read(TextReader reader) => new ResolutionParser(new CsvRows(reader)).Parse();
}
