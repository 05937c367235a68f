using System.Text;

namespace ToadLane.Testing.Bombs;

/// <summary>JSON that is too deep, too long, or says the same thing without end.</summary>
public static class JsonBombs
{
    private const int Deep = 100_000;
    private const int Million = 1_000_000;

    public static IReadOnlyList<Bomb> All { get; } =
    [
        new("100,000 brackets", () => Bytes(new string('[', Deep) + new string(']', Deep))),
        new("100,000 objects in each other", () => Bytes(
            string.Concat(Enumerable.Repeat("{\"a\":", Deep)) + "1" + new string('}', Deep))),
        new("a result whose winners are 100,000 deep", () => Bytes(
            "{\"format\":\"toadlane-result-1\",\"winners\":" + new string('[', Deep) + new string(']', Deep) + "}")),
        new("a result of 200,000 votes and nothing else", () => Bytes(
            "{\"format\":\"toadlane-result-1\",\"votes\":["
            + string.Join(',', Enumerable.Repeat("{\"check\":\"\",\"projects\":[]}", Million / 5)) + "]}")),
        new("a key with a number of a million digits", () => Bytes(
            "{\"format\":\"toadlane-public-key-1\",\"shares\":{\"needed\":" + new string('9', Million) + "}}")),
        new("a boundary of 100,000 points", () => Bytes(Boundary(Million / 10))),
    ];

    /// <summary>One area with so many points on its edge.</summary>
    public static string Boundary(int points) =>
        "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"WD25CD\":\"E05000001\","
        + "\"WD25NM\":\"Milkstone\",\"LAD25CD\":\"E08000005\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[["
        + string.Join(',', Enumerable.Range(0, points).Append(0).Select(n =>
            FormattableString.Invariant($"[{Math.Cos(6.28 * n / points):F6},{53 + Math.Sin(6.28 * n / points):F6}]")))
        + "]]}}]}";

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
