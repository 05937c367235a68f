namespace ToadLane.Counting.Elections.Sheets;

/// <summary>One table of a sheet in HTML, in a frame that scrolls where the page is narrow.</summary>
internal sealed class HtmlTable(SheetTable table, string caption)
{
    public void Write(TextWriter writer)
    {
        writer.Write("<div class=\"tl-sheet__frame\" role=\"region\" tabindex=\"0\" ");
        writer.Write($"aria-label=\"{SheetHtml.Text(caption)}\">\n<table class=\"tl-sheet__table\">\n");
        writer.Write($"<caption>{SheetHtml.Text(caption)}</caption>\n");
        WriteHead(writer);
        WriteRows(writer, "tbody", [.. table.Rows.Where(row => !row.IsFoot)]);
        WriteRows(writer, "tfoot", [.. table.Rows.Where(row => row.IsFoot)]);
        writer.Write("</table>\n</div>\n");
    }

    private void WriteHead(TextWriter writer)
    {
        var grouped = table.Columns.Any(column => column.Group.Length > 0 && column.Title.Length > 0);
        WriteColumnGroups(writer, grouped);
        writer.Write($"<thead>\n<tr><th scope=\"col\"{(grouped ? " rowspan=\"2\"" : "")}>");
        writer.Write($"{SheetHtml.Text(table.Corner)}</th>");
        foreach (var (column, span) in Groups())
        {
            // A group of one without a title of its own is a plain column.
            var isGroup = column.Group.Length > 0 && column.Title.Length > 0;
            var size = isGroup ? $" colspan=\"{span}\"" : grouped ? " rowspan=\"2\"" : "";
            writer.Write($"<th scope=\"{(isGroup ? "colgroup" : "col")}\"{size}{(isGroup ? "" : Kind(column))}>");
            writer.Write(SheetHtml.Text(column.Group.Length > 0 ? column.Group : column.Title) + "</th>");
        }

        writer.Write("</tr>\n");
        if (grouped)
        {
            var titles = table.Columns.Where(column => column is { Group: not "", Title: not "" }).Select(column =>
                $"<th scope=\"col\"{Kind(column)}>{SheetHtml.Text(column.Title)}</th>");
            writer.Write($"<tr>{string.Concat(titles)}</tr>\n");
        }

        writer.Write("</thead>\n");
    }

    // The scope of a group needs a column group to stand for.
    private void WriteColumnGroups(TextWriter writer, bool grouped)
    {
        if (grouped)
        {
            var groups = Groups().Select(group => $"<colgroup span=\"{group.Span}\"></colgroup>");
            writer.Write($"<colgroup></colgroup>{string.Concat(groups)}\n");
        }
    }

    // Columns without a group have a head each.
    private IEnumerable<(SheetColumn First, int Span)> Groups()
    {
        for (var start = 0; start < table.Columns.Length;)
        {
            var end = table.Columns[start].Group.Length > 0 ? table.EndOfGroup(start) : start + 1;
            yield return (table.Columns[start], end - start);
            start = end;
        }
    }

    private void WriteRows(TextWriter writer, string part, SheetRow[] rows)
    {
        if (rows.Length == 0)
        {
            return;
        }

        writer.Write($"<{part}>\n");
        foreach (var row in rows)
        {
            writer.Write($"<tr><th scope=\"row\">{SheetHtml.Text(row.Head)}</th>");
            for (var place = 0; place < row.Cells.Length; place++)
            {
                WriteCell(writer, row.Cells[place], table.Columns[place]);
            }

            writer.Write("</tr>\n");
        }

        writer.Write($"</{part}>\n");
    }

    private static void WriteCell(TextWriter writer, SheetCell cell, SheetColumn column)
    {
        var mark = cell.Mark switch
        {
            SheetMark.Elected when !column.IsText => "<strong class=\"tl-sheet__mark\">Elected</strong>",
            SheetMark.Excluded => "<em class=\"tl-sheet__mark\">Excluded</em>",
            SheetMark.Ahead => "<strong class=\"tl-sheet__mark\">ahead</strong>",
            _ => "",
        };
        var text = SheetHtml.Text(column.IsText ? cell.Text : SheetNumber.Grouped(cell.Text).Replace('-', '−'));
        var isWon = cell.Mark == SheetMark.Elected && column.IsText;
        writer.Write($"<td{Kind(column)}>{(isWon ? $"<strong>{text}</strong>" : text)}{mark}</td>");
    }

    private static string Kind(SheetColumn column) => column.IsText ? "" : " class=\"tl-sheet__number\"";
}
