namespace ToadLane.Cli.Commands.Counting;

/// <summary>In what form a count is written.</summary>
internal enum CountOutput
{
    /// <summary>A table for people.</summary>
    Table,

    /// <summary>One JSON object.</summary>
    Json,

    /// <summary>A result sheet as text.</summary>
    SheetText,

    /// <summary>A result sheet as CSV.</summary>
    SheetCsv,

    /// <summary>A result sheet as a page.</summary>
    SheetHtml,

    /// <summary>A diagram of transfers.</summary>
    Svg,
}
