namespace ToadLane.Counting.Elections.Formats;

/// <summary>
/// Reads .blt files, the format of Hill, Wichmann and Woodall's program (1987) that everybody uses and nobody has
/// written down in full, with what real files and other programs add: a byte order mark, CRLF, comments behind
/// <c>#</c>, commas for blanks, names without quotes or with doubled ones, a party behind the name, equal ranks
/// (<c>2=3</c>), skipped ranks (<c>-</c>), weights with decimals, papers with an <c>(id)</c>, and the lines
/// <c>[nick …]</c>, <c>[withdrawn …]</c> and <c>[tie …]</c> of Droop and stv-rs. It reads on after a fault, so that all
/// are reported at once.
/// </summary>
public static class BltReader
{
    /// <summary>Reads a file in UTF-8, with or without a byte order mark.</summary>
    public static ElectionReading Read(Stream stream) => new BltParser(new ByteLines(stream)).Parse();
}
