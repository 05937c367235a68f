namespace ToadLane.Counting.Elections.Sheets;

/// <summary>
/// Draws where votes went as SVG: a lane for each candidate, a column for each stage, and bands as broad as the votes
/// that moved. It needs no colour, script or style sheet; the table of transfers says the same.
/// </summary>
public static class TransferDiagram
{
    /// <summary>The most candidates that are drawn.</summary>
    public const int MostLanes = 30;

    /// <summary>The most stages that are drawn.</summary>
    public const int MostStages = 30;

    /// <summary>The drawing; null when no votes were moved, or it would be too large to read.</summary>
    /// <param name="election">What was put to the vote.</param>
    /// <param name="result">What a rule made of its papers.</param>
    /// <param name="id">Begins every id, so that a page can hold several drawings.</param>
    public static string? Svg(Election election, ElectionResult result, string id = "transfers")
    {
        if (result.ValidVotes <= 0
            || result.Stages.Length > MostStages
            || result.Stages.All(stage => stage.Transfers.IsEmpty))
        {
            return null;
        }

        var layout = new DiagramLayout(election, result);
        return layout.Lanes.Count > MostLanes
            ? null
            : new DiagramDrawing(layout, new SheetNames(election), SheetHtml.Text(id)).Draw(election.Title);
    }
}
