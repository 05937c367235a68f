using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using ToadLane.Counting.Elections;
using ToadLane.Counting.Elections.Marks;
using ToadLane.Counting.Elections.Sheets;

namespace ToadLane.Counting.Tests.Elections.Sheets;

public class SheetTests
{
    private const string Hostile = "<script>alert('x')</script> & \"quoted\" =1+1";

    private static readonly Election Dangerous = new(
        Hostile,
        Enumerable.Range(1, 4).Select(number => new Candidate(number, $"{Hostile} {number}") { Group = Hostile }),
        1);

    [Fact]
    public void Every_rule_makes_a_sheet_in_every_form() => Prop.ForAll(Poll.Any, poll =>
    {
        foreach (var rule in RuleCatalogue.Elections.For(poll.Election))
        {
            var sheet = ResultSheet.Of(poll.Election, poll.By(rule));
            foreach (var table in sheet.Sections.Select(section => section.Table).OfType<SheetTable>())
            {
                Assert.All(table.Rows, row => Assert.Equal(table.Columns.Length, row.Cells.Length));
            }

            Assert.NotEmpty(Csv(sheet));
            Assert.NotEmpty(Text(sheet));
            Tables(Html(sheet));
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(40));

    [Fact]
    public void Every_stage_of_the_table_adds_up_to_the_valid_papers()
    {
        var result = Tennessee.Poll.By(new AlternativeVote());
        var table = ResultSheet.Of(Tennessee.Poll.Election, result).Sections
            .Select(section => section.Table).OfType<SheetTable>().First();

        var total = table.Rows.Last();
        Assert.True(total.IsFoot);
        Assert.Equal(["100", "0", "100", "0", "100", ""], total.Cells.Select(cell => cell.Text));
        Assert.Equal(
            ["15", "-15", "0", "–", "–", "Excluded at stage 2"], table.Rows[2].Cells.Select(cell => cell.Text));
        Assert.Equal(SheetMark.Elected, table.Rows[3].Cells[4].Mark);
    }

    [Fact]
    public void Csv_has_plain_numbers_and_no_formulas()
    {
        var poll = Poll.Of(2, 1, "1500: 1", "2: 2");
        var election = new Election("=HYPERLINK(1)", [new(1, "@Ann, \"A\""), new(2, "-Bob")], 1);

        var csv = Csv(ResultSheet.Of(election, (poll with { Election = election }).By(new AlternativeVote())));

        Assert.StartsWith("'=HYPERLINK(1)\n", csv, StringComparison.Ordinal);
        Assert.Contains("\n\"'@Ann, \"\"A\"\"\",1500,Elected at stage 1\n", csv, StringComparison.Ordinal);
        Assert.Contains("\n'-Bob,2,Not elected\n", csv, StringComparison.Ordinal);
        Assert.Contains("Valid papers,1502\n", csv, StringComparison.Ordinal);
    }

    [Fact]
    public void Tables_in_html_have_captions_and_every_cell_its_heads()
    {
        var tables = Tables(Html(ResultSheet.Of(Tennessee.Poll.Election, Tennessee.Poll.By(new AlternativeVote()))));

        Assert.Equal(2, tables.Count);
        var stages = tables[0];
        Assert.Equal("Votes at each stage", stages.Element("caption")!.Value);
        Assert.Equal(
            ["col", "colgroup", "colgroup", "colgroup", "col", "col", "col", "col", "col", "col"],
            stages.Element("thead")!.Descendants("th").Select(head => head.Attribute("scope")!.Value));
        Assert.Contains(stages.Descendants("strong"), strong => strong.Value == "Elected");
        Assert.Contains(stages.Descendants("em"), em => em.Value == "Excluded");
        Assert.Contains("−15", stages.Descendants("td").Select(cell => cell.Value));
    }

    [Fact]
    public void A_count_of_many_stages_is_cut_into_tables_that_fit_a_page()
    {
        var poll = Poll.Of(12, 1, [.. Enumerable.Range(1, 12).Select(number => $"{20 + number}: {number}")]);

        var result = poll.By(new AlternativeVote { Stop = StopAt.LastTwo });

        var tables = Tables(Html(ResultSheet.Of(poll.Election, result)));

        var parts = tables.Where(table => table.Element("caption")!.Value.StartsWith("Votes at each", StringComparison.Ordinal));
        Assert.Equal(
            ["Votes at each stage, part 1 of 3", "Votes at each stage, part 2 of 3", "Votes at each stage, part 3 of 3"],
            parts.Select(table => table.Element("caption")!.Value));
        Assert.All(parts, table => Assert.True(table.Element("tbody")!.Elements().First().Elements("td").Count() <= 9));
    }

    [Fact]
    public void Nothing_that_people_wrote_becomes_markup()
    {
        var poll = Tennessee.Poll with { Election = Dangerous };
        foreach (var rule in RuleCatalogue.Elections.For(Dangerous))
        {
            var html = Html(ResultSheet.Of(Dangerous, poll.By(rule)));
            Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("&lt;script&gt;", html, StringComparison.Ordinal);
            Tables(html);
        }
    }

    [Fact]
    public void A_document_stands_alone_and_needs_no_script()
    {
        var result = (Tennessee.Poll with { Election = Dangerous }).By(new Borda());
        using var writer = new StringWriter();

        SheetHtml.WriteDocument(ResultSheet.Of(Dangerous, result), writer);

        var document = writer.ToString();
        Assert.StartsWith("<!DOCTYPE html>\n<html lang=\"en-GB\">", document, StringComparison.Ordinal);
        Assert.Contains($"<style>\n{SheetHtml.Style}</style>", document, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", document, StringComparison.Ordinal);
        Assert.DoesNotContain("http", document, StringComparison.Ordinal);
    }

    [Fact]
    public void Transfers_are_drawn_with_a_title_and_a_description_and_told_in_a_table()
    {
        var result = Tennessee.Poll.By(new AlternativeVote());
        var svg = XElement.Parse(TransferDiagram.Svg(Tennessee.Poll.Election, result)!);

        XNamespace space = "http://www.w3.org/2000/svg";
        Assert.Equal("img", svg.Attribute("role")!.Value);
        Assert.Equal("transfers-title transfers-desc", svg.Attribute("aria-labelledby")!.Value);
        Assert.Equal("Where votes went: Test", svg.Element(space + "title")!.Value);
        Assert.Contains("Elected: Candidate 4.", svg.Element(space + "desc")!.Value, StringComparison.Ordinal);
        Assert.Contains("58 Elected", svg.Elements(space + "text").Select(text => text.Value));

        // What stays: 4 lanes, then 3 but the one that goes; what moves: one at each stage.
        Assert.Equal(3 + 1 + 2 + 1, svg.Elements(space + "path").Count());
        var table = ResultSheet.Of(Tennessee.Poll.Election, result).Sections.Single(s => s.Heading == "Transfers").Table!;
        Assert.Equal(
            ["2 Candidate 3 Candidate 4 15 15", "3 Candidate 2 Candidate 4 26 26"],
            table.Rows.Select(row => string.Join(' ', row.Cells.Select(cell => cell.Text).Prepend(row.Head))));
    }

    [Fact]
    public void A_drawing_holds_no_markup_of_others_and_no_script()
    {
        var poll = Tennessee.Poll with { Election = Dangerous };

        var svg = TransferDiagram.Svg(Dangerous, poll.By(new AlternativeVote()), "a\"b")!;

        Assert.DoesNotContain("<script", svg, StringComparison.Ordinal);
        Assert.DoesNotContain("style=", svg, StringComparison.Ordinal);
        Assert.Equal("a\"b-title a\"b-desc", XElement.Parse(svg).Attribute("aria-labelledby")!.Value);
    }

    [Fact]
    public void What_nobody_could_read_is_not_drawn()
    {
        var many = Poll.Of(31, 1, [.. Enumerable.Range(1, 31).Select(number => $"{number}: {number}")]);

        Assert.Null(TransferDiagram.Svg(many.Election, many.By(new AlternativeVote())));
        Assert.Null(TransferDiagram.Svg(Tennessee.Poll.Election, Tennessee.Poll.By(new Borda())));
    }

    [Fact]
    public void A_table_of_very_many_pairs_is_left_to_the_file()
    {
        var many = Poll.Of(41, 1, "1: 1");
        var result = many.By(RuleCatalogue.Elections.Make("schulze", []).Rule!);

        Assert.Contains("There are too many candidates to print every pair", Text(ResultSheet.Of(many.Election, result)), StringComparison.Ordinal);
    }

    [Fact]
    public void Grades_are_shown_by_name()
    {
        var poll = Poll.Of(2, 1, "2: 1 2", "1: 2 1");
        var election = poll.Election with { Grades = [new("Good", 1), new("Bad", 0)] };

        var text = Text(ResultSheet.Of(election, (poll with { Election = election }).By(new MajorityJudgement())));

        Assert.Contains("Good", text, StringComparison.Ordinal);
        Assert.Contains("Middle grade", text, StringComparison.Ordinal);
    }

    private static string Html(Sheet sheet) => Written(writer => SheetHtml.Write(sheet, writer, "result"));

    private static string Csv(Sheet sheet) => Written(writer => SheetCsv.Write(sheet, writer));

    private static string Text(Sheet sheet) => Written(writer => SheetText.Write(sheet, writer));

    private static string Written(Action<StringWriter> write)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        write(writer);
        return writer.ToString();
    }

    // The section is well formed; every row has a head and as many cells as the columns.
    private static List<XElement> Tables(string html)
    {
        var tables = XElement.Parse(html).Descendants("table").ToList();
        Assert.All(tables, table =>
        {
            Assert.NotEmpty(table.Element("caption")!.Value);
            var rows = table.Elements().Where(part => part.Name.LocalName is "tbody" or "tfoot").Elements("tr").ToList();
            Assert.All(rows, row => Assert.Equal("row", row.Elements("th").Single().Attribute("scope")!.Value));
            Assert.Single(rows.Select(row => row.Elements("td").Count()).Distinct());
        });
        return tables;
    }
}
