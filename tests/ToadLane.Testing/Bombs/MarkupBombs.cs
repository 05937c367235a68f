using System.Text;

namespace ToadLane.Testing.Bombs;

/// <summary>XML that multiplies, or that reads other files, in the dresses in which people send it.</summary>
public static class MarkupBombs
{
    private const int Levels = 10;

    public static IReadOnlyList<Bomb> All { get; } =
    [
        new("xml with entities that multiply", () => Bytes(Laughs)),
        new("xml that reads another file", () => Bytes(
            "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>")),
        new("svg with entities that multiply", () => Bytes(Laughs.Replace("<l>", "<svg>").Replace("</l>", "</svg>"))),
        new("gpx of 20,000 points", () => Bytes("<gpx version=\"1.1\"><trk><trkseg>"
            + string.Concat(Enumerable.Repeat("<trkpt lat=\"53.6\" lon=\"-2.1\"/>", 20_000)) + "</trkseg></trk></gpx>")),
    ];

    /// <summary>Ten entities, each ten of the one before: "lol" ten thousand million times.</summary>
    internal static string Laughs
    {
        get
        {
            StringBuilder xml = new("<?xml version=\"1.0\"?><!DOCTYPE l [<!ENTITY e0 \"lol\">");
            for (int level = 1; level <= Levels; level++)
            {
                string ten = string.Concat(Enumerable.Repeat($"&e{level - 1};", 10));
                xml.Append(System.Globalization.CultureInfo.InvariantCulture, $"<!ENTITY e{level} \"{ten}\">");
            }

            return xml.Append("]><l>&e10;</l>").ToString();
        }
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
