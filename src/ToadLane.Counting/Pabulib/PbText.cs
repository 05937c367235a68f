using System.Text;

namespace ToadLane.Counting.Pabulib;

/// <summary>Fields as text.</summary>
internal static class PbText
{
    private const int MostShown = 60;

    /// <summary>
    /// Without the blanks around it: spaces, tabs, and the no-break space that word processors leave.
    /// </summary>
    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> field)
    {
        if (field.IsEmpty || (field[0] is > (byte)' ' and < 0x80 && field[^1] is > (byte)' ' and < 0x80))
        {
            return field;
        }

        field = field[BlanksBefore(field)..];
        for (var blank = BlankAtEnd(field); blank > 0; blank = BlankAtEnd(field))
        {
            field = field[..^blank];
        }

        return field;
    }

    /// <summary>How many bytes of blanks a field begins with.</summary>
    public static int BlanksBefore(ReadOnlySpan<byte> field)
    {
        var start = 0;
        for (var blank = BlankAtStart(field); blank > 0; blank = BlankAtStart(field[start..]))
        {
            start += blank;
        }

        return start;
    }

    /// <summary>As a fault quotes it: cut short if need be, and without characters that a terminal obeys.</summary>
    public static string Shown(ReadOnlySpan<byte> field) =>
        Shown(Encoding.UTF8.GetString(field[..Math.Min(field.Length, MostShown * 4)]));

    /// <inheritdoc cref="Shown(ReadOnlySpan{byte})"/>
    public static string Shown(string text)
    {
        if (text.Length <= MostShown && !text.Any(char.IsControl))
        {
            return text;
        }

        var cut = text.Length <= MostShown ? text : text[..MostShown] + "…";
        return string.Concat(cut.Select(character => char.IsControl(character) ? '·' : character));
    }

    private static int BlankAtStart(ReadOnlySpan<byte> field) => field switch
    {
        [(byte)' ' or (>= 9 and <= 13), ..] => 1,
        [0xC2, 0xA0, ..] => 2,
        _ => 0,
    };

    private static int BlankAtEnd(ReadOnlySpan<byte> field) => field switch
    {
        [.., (byte)' ' or (>= 9 and <= 13)] => 1,
        [.., 0xC2, 0xA0] => 2,
        _ => 0,
    };
}
