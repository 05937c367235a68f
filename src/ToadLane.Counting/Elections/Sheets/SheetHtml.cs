using System.Net;

namespace ToadLane.Counting.Elections.Sheets;

/// <summary>
/// Writes a sheet as HTML without scripts: a section for a page that has its own style, or a whole document. Tables
/// have captions and scopes; a wide one is cut into several between stages, so that it can be read and printed.
/// </summary>
public static class SheetHtml
{
    private const int MostColumns = 9;

    /// <summary>The style of the document, for pages that want the same.</summary>
    public static string Style => SheetStyle.Text;

    /// <summary>Writes a section with headings from the second level, whose ids begin with a prefix.</summary>
    /// <param name="sheet">What to write.</param>
    /// <param name="writer">Where to.</param>
    /// <param name="id">Begins every id, so that a page can hold several sheets.</param>
    public static void Write(Sheet sheet, TextWriter writer, string id = "sheet")
    {
        writer.Write($"<section class=\"tl-sheet\" lang=\"en-GB\" aria-labelledby=\"{Text(id)}-title\">\n");
        writer.Write($"<h2 class=\"tl-sheet__title\" id=\"{Text(id)}-title\">{Text(sheet.Title)}</h2>\n");
        writer.Write("<dl class=\"tl-sheet__facts\">\n");
        foreach (var fact in sheet.Facts)
        {
            writer.Write($"<div><dt>{Text(fact.Name)}</dt><dd>{Text(SheetNumber.Grouped(fact.Value))}</dd></div>\n");
        }

        writer.Write("</dl>\n");
        foreach (var section in sheet.Sections)
        {
            WriteSection(section, writer);
        }

        writer.Write("</section>\n");
    }

    /// <summary>Writes a document that stands alone, for a file or a printer.</summary>
    /// <param name="sheet">What to write.</param>
    /// <param name="writer">Where to.</param>
    public static void WriteDocument(Sheet sheet, TextWriter writer)
    {
        writer.Write("<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n");
        writer.Write("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        writer.Write($"<title>{Text(sheet.Title)}</title>\n<style>\n{SheetStyle.Text}</style>\n</head>\n");
        writer.Write("<body>\n<main>\n");
        Write(sheet, writer);
        writer.Write("</main>\n</body>\n</html>\n");
    }

    /// <summary>Text as HTML, inside elements and quoted attributes.</summary>
    internal static string Text(string text) => WebUtility.HtmlEncode(
        string.Concat(text.Where(letter => letter is '\n' or '\t' || !char.IsControl(letter))));

    private static void WriteSection(SheetSection section, TextWriter writer)
    {
        writer.Write($"<h3 class=\"tl-sheet__heading\">{Text(section.Heading)}</h3>\n");
        if (section.Sentences.Length > 0)
        {
            writer.Write("<ul class=\"tl-sheet__list\">\n");
            foreach (var sentence in section.Sentences)
            {
                writer.Write($"<li>{Text(sentence)}</li>\n");
            }

            writer.Write("</ul>\n");
        }

        if (section.Diagram is { } diagram)
        {
            writer.Write($"<figure class=\"tl-sheet__figure\">\n{diagram}</figure>\n");
        }

        SheetTable[] parts = [.. section.Table?.InPartsOf(MostColumns) ?? []];
        for (var part = 0; part < parts.Length; part++)
        {
            var caption = parts.Length == 1
                ? parts[part].Caption
                : FormattableString.Invariant($"{parts[part].Caption}, part {part + 1} of {parts.Length}");
            new HtmlTable(parts[part], caption).Write(writer);
        }
    }
}
