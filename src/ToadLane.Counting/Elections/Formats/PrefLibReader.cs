namespace ToadLane.Counting.Elections.Formats;

/// <summary>
/// Reads PrefLib files (preflib.org/format): strict and tied orders, complete or not (soc, soi, toc, toi), and
/// categories (cat), which become grades, best first. The heading may be today's, in lines with <c>#</c>, or that of
/// before 2022, with bare numbers and names. The format has no seats, so there is one unless the election is given
/// more. It reads on after a fault, so that all are reported at once.
/// </summary>
public static class PrefLibReader
{
    /// <summary>Reads a file in UTF-8, with or without a byte order mark.</summary>
    public static ElectionReading Read(Stream stream) => new PrefLibParser(new ByteLines(stream)).Parse();
}
