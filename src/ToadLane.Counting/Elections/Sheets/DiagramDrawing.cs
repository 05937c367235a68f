using System.Globalization;
using System.Text;

namespace ToadLane.Counting.Elections.Sheets;

/// <summary>Draws a diagram of transfers: grey stays, dark moves, hatched is lost to everybody.</summary>
internal sealed class DiagramDrawing(DiagramLayout layout, SheetNames names, string id)
{
    private const string Ink = "#221f1a";
    private const string Paper = "#fffdf8";
    private const string Still = "#d9d2c3";
    private const string Moving = "#2c6847";
    private const string Quiet = "#595347";

    // Keeps words readable where a band passes behind them.
    private const string Halo =
        $" stroke=\"{Paper}\" stroke-width=\"3\" stroke-linejoin=\"round\" paint-order=\"stroke\"";

    private const int LongestName = 26;
    private const int LongestAction = 19;

    private readonly StringBuilder _svg = new();
    private readonly StageSentences _sentences = new(names, layout.Result);

    public string Draw(string title)
    {
        Open(title);
        ElectionStage? before = null;
        foreach (var stage in layout.Result.Stages)
        {
            if (before is not null)
            {
                DrawBands(stage, before);
            }

            before = stage;
        }

        foreach (var stage in layout.Result.Stages)
        {
            DrawHead(stage);
            DrawBars(stage);
        }

        foreach (var lane in layout.Lanes)
        {
            DrawName(lane);
        }

        DrawKey();
        _svg.Append("</svg>\n");
        return _svg.ToString();
    }

    private static string Pixels(double pixels) => Math.Round(pixels, 1).ToString(CultureInfo.InvariantCulture);

    private void Open(string title)
    {
        var (width, height) = (Pixels(layout.Width), Pixels(layout.Height));
        Line($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" "
            + $"height=\"{height}\" role=\"img\" aria-labelledby=\"{id}-title {id}-desc\" "
            + "font-family=\"system-ui, 'Noto Sans', 'Liberation Sans', sans-serif\">");
        Line($"<title id=\"{id}-title\">{SheetHtml.Text($"Where votes went: {title}")}</title>");
        Line($"<desc id=\"{id}-desc\">{SheetHtml.Text(Description())}</desc>");
        Line($"<defs><pattern id=\"{id}-hatch\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" "
            + $"patternTransform=\"rotate(45)\"><rect width=\"6\" height=\"6\" fill=\"{Paper}\"/>"
            + $"<rect width=\"2\" height=\"6\" fill=\"{Quiet}\"/></pattern></defs>");
        Line($"<rect width=\"{width}\" height=\"{height}\" fill=\"{Paper}\"/>");
    }

    private void Line(string text) => _svg.Append(text).Append('\n');

    private string Description() =>
        "A lane for each candidate and a column for each stage of the count. Bars are votes; dark bands are votes that "
        + "moved from one candidate to another, hatched ones could go to nobody. Elected: "
        + $"{names.Several(layout.Result.Winners)}. The table of transfers has every number.";

    private void DrawHead(ElectionStage stage)
    {
        var left = DiagramLayout.LeftOf(stage);
        Text(left, 14, FormattableString.Invariant($"Stage {stage.Number}"), "font-size=\"13\" font-weight=\"700\"");
        var action = _sentences.Action(stage);
        var line = 0;
        foreach (var text in SheetText.Wrapped(char.ToUpperInvariant(action[0]) + action[1..], LongestAction).Take(3))
        {
            Text(left, 30 + (14 * line++), SheetText.Cut(text, LongestAction), $"font-size=\"11.5\" fill=\"{Quiet}\"");
        }
    }

    private void DrawBars(ElectionStage stage)
    {
        foreach (var lane in layout.Lanes)
        {
            var votes = DiagramLayout.VotesAt(stage, lane);
            var (left, top) = (DiagramLayout.LeftOf(stage), layout.TopOf(lane));
            if (votes > 0)
            {
                var thickness = Pixels(Math.Max(1, layout.Thickness(votes)));
                var fill = lane == DiagramLayout.Nobody ? $"url(#{id}-hatch)" : Ink;
                Line($"<rect x=\"{Pixels(left)}\" y=\"{Pixels(top)}\" width=\"{Pixels(DiagramLayout.BarWidth)}\" "
                    + $"height=\"{thickness}\" fill=\"{fill}\" stroke=\"{Ink}\" stroke-width=\"0.5\"/>");
            }

            var isElected = stage.Elected.Contains(lane);
            var isOut = stage.Excluded.Contains(lane);
            var label = (votes > 0 ? Rounded(votes) : "") + (isElected ? " Elected" : isOut ? " ✕ out" : "");
            Text(left, top - 4, label.Trim(), isElected ? "font-size=\"12\" font-weight=\"700\"" : "font-size=\"12\"");
        }
    }

    private void DrawBands(ElectionStage stage, ElectionStage before)
    {
        var left = DiagramLayout.LeftOf(before) + DiagramLayout.BarWidth;
        var right = DiagramLayout.LeftOf(stage);
        foreach (var band in layout.BandsInto(stage, before))
        {
            var thickness = Math.Max(0.8, band.Thickness);
            var (fill, more) = band.Stays
                ? (Still, "")
                : (band.To == DiagramLayout.Nobody ? $"url(#{id}-hatch)" : Moving, " fill-opacity=\"0.8\"");
            var stroke = band.Stays || thickness < 2 ? "" : $" stroke=\"{Ink}\" stroke-width=\"0.5\"";
            Line($"<path d=\"M{Pixels(left)} {Pixels(band.Left)}{Curve(left, right, band.Left, band.Right)}"
                + $"V{Pixels(band.Right + thickness)}"
                + Curve(right, left, band.Right + thickness, band.Left + thickness)
                + $"Z\" fill=\"{fill}\"{more}{stroke}/>");
        }
    }

    private static string Curve(double fromX, double toX, double fromY, double toY)
    {
        var middle = Pixels((fromX + toX) / 2);
        return $"C{middle} {Pixels(fromY)} {middle} {Pixels(toY)} {Pixels(toX)} {Pixels(toY)}";
    }

    private void DrawName(int lane)
    {
        var y = layout.TopOf(lane) + 9;
        var name = lane == DiagramLayout.Nobody ? "Non-transferable" : names.Short(lane);
        Text(DiagramLayout.NameWidth - 10, y, SheetText.Cut(name, LongestName), "font-size=\"13\" text-anchor=\"end\"");
    }

    private void DrawKey()
    {
        var (x, y) = (DiagramLayout.NameWidth, layout.Height - DiagramLayout.KeyHeight + 10);
        foreach (var (fill, words, width) in new[]
        {
            (Still, "stays", 75), (Moving, "moves to a candidate", 165), ($"url(#{id}-hatch)", "can go to nobody", 140),
        })
        {
            Line($"<rect x=\"{Pixels(x)}\" y=\"{Pixels(y)}\" width=\"22\" height=\"12\" fill=\"{fill}\" "
                + $"stroke=\"{Ink}\" stroke-width=\"0.5\"/>");
            Text(x + 28, y + 10.5, words, "font-size=\"12\"");
            x += width;
        }
    }

    // A diagram is for the eye: whole votes, the nearest.
    private string Rounded(long votes)
    {
        var unit = 1L;
        for (var place = 0; place < layout.Result.Decimals; place++)
        {
            unit *= 10;
        }

        return ((votes + (unit / 2)) / unit).ToString("N0", CultureInfo.InvariantCulture);
    }

    private void Text(double x, double y, string text, string more)
    {
        if (text.Length > 0)
        {
            var fill = more.Contains("fill=", StringComparison.Ordinal) ? "" : $" fill=\"{Ink}\"";
            Line($"<text x=\"{Pixels(x)}\" y=\"{Pixels(y)}\" {more}{fill}{Halo}>{SheetHtml.Text(text)}</text>");
        }
    }
}
