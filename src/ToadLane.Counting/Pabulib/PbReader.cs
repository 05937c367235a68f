namespace ToadLane.Counting.Pabulib;

/// <summary>
/// Reads .pb files (pabulib.org/format), with the peculiarities of real ones: a byte order mark, CRLF, quotes, decimal
/// commas, ids such as "02", a project twice in a vote (counted once), columns of all kinds (kept). It reads on after a
/// fault, so that all are reported at once, each with its line, what is wrong and what to do.
/// </summary>
public static class PbReader
{
    /// <summary>After so many faults no more are listed.</summary>
    public const int MostFaults = 1000;

    /// <summary>Reads a file in UTF-8, with or without a byte order mark.</summary>
    public static PbReading Read(Stream stream, PbDetail detail = PbDetail.Everything) =>
        Read(stream, new PbOptions { Detail = detail });

    /// <summary>Reads a file in UTF-8 as the options say.</summary>
    /// <exception cref="OperationCanceledException">The watch of the options says so.</exception>
    public static PbReading Read(Stream stream, PbOptions options) =>
        new PbParser(new PbInput(stream.Read, LengthOf(stream), options.Watch), options).Parse();

    /// <summary>Reads a file from text.</summary>
    public static PbReading Read(TextReader reader, PbDetail detail = PbDetail.Everything) =>
        Read(reader, new PbOptions { Detail = detail });

    /// <summary>Reads a file from text as the options say.</summary>
    /// <exception cref="OperationCanceledException">The watch of the options says so.</exception>
    public static PbReading Read(TextReader reader, PbOptions options) =>
        new PbParser(new PbInput(new PbTextSource(reader).Read, 0, options.Watch), options).Parse();

    private static long LengthOf(Stream stream) => stream.CanSeek ? stream.Length - stream.Position : 0;
}
