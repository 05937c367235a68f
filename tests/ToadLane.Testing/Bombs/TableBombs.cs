using System.Text;

namespace ToadLane.Testing.Bombs;

/// <summary>CSV files with rows, cells or columns beyond all measure.</summary>
public static class TableBombs
{
    private const string Register = "name,postcode,date_of_birth,ward_code\n";
    private const int Million = 1_000_000;

    public static IReadOnlyList<Bomb> All { get; } =
    [
        new("one line of 10 MB", () => Bytes(new string('a', 10 * Bomb.Megabyte))),
        new("one line of five million columns", () => Bytes(new string(',', 5 * Million))),
        new("a register with a row of five million cells", () => Bytes(Register + new string(',', 5 * Million))),
        new("a register with a quotation mark that never ends", () => Bytes(
            Register + "\"" + new string('a', 10 * Bomb.Megabyte))),
        new("a register with a row of a million quoted lines", () => Bytes(
            Register + string.Concat(Enumerable.Repeat("\"\n\",", Million)))),
        new("a register of four million faulty rows", () => Bytes(
            Register + string.Concat(Enumerable.Repeat("a\n", 4 * Million)))),
        new("a register of nothing but NUL", () => [.. Bytes(Register), .. new byte[5 * Bomb.Megabyte]]),
        new("an indicator of 400,000 areas", () => Bytes("area_code,value\n"
            + string.Concat(Enumerable.Range(0, 400_000).Select(n => FormattableString.Invariant($"E{n},1\n"))))),
    ];

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
