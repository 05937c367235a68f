using System.Text.Encodings.Web;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Html;
using ToadLane.Web.Design.Figures;

namespace ToadLane.Web.Tests.Design.Figures;

public sealed class FiguresTests
{
    [Fact]
    public void Bars_are_in_proportion_and_say_their_values_in_words()
    {
        IDocument chart = Parse(new BarChart("Votes", [new("A & B", 400, "400 votes"), new("C", 100, "100 votes")]));

        Assert.Equal("Votes", chart.QuerySelector("caption")!.TextContent);
        Assert.Equal(["A & B", "C"], chart.QuerySelectorAll("th[scope=row]").Select(th => th.TextContent));
        Assert.Equal(["400 votes", "100 votes"], chart.QuerySelectorAll("td").Select(td => td.TextContent));
        Assert.Equal(["100.0%", "25.0%"], chart.QuerySelectorAll("rect").Select(rect => rect.GetAttribute("width")));
    }

    [Fact]
    public void A_chart_without_votes_has_empty_bars()
    {
        IDocument chart = Parse(new BarChart("Votes", [new("A", 0, "0 votes")]));

        Assert.Equal("0.0%", chart.QuerySelector("rect")!.GetAttribute("width"));
    }

    [Theory]
    [InlineData(18_000_00, 30_000_00, "£18,000 of £30,000 chosen £12,000 left", "60.0%", "0.0%")]
    [InlineData(40_000_00, 30_000_00, "£40,000 of £30,000 chosen £10,000 over the budget", "75.0%", "25.0%")]
    [InlineData(0, 0, "£0 of £0 chosen £0 left", "0.0%", "0.0%")]
    public void A_budget_bar_says_what_is_left_or_too_much(
        long chosen, long budget, string words, string within, string over)
    {
        IDocument bar = Parse(new BudgetBar(Rendered.T, chosen, budget));

        Assert.Equal(words, bar.QuerySelector("p")!.TextContent);
        Assert.Equal([within, over], bar.QuerySelectorAll("rect").Select(rect => rect.GetAttribute("width")));
    }

    [Fact]
    public void Figures_have_no_inline_style_and_are_hidden_from_those_who_hear_the_words()
    {
        IDocument bar = Parse(new BudgetBar(Rendered.T, 1, 2));

        Assert.Empty(bar.QuerySelectorAll("[style]"));
        Assert.Equal("true", bar.QuerySelector("svg")!.GetAttribute("aria-hidden"));
    }

    private static IDocument Parse(IHtmlContent content)
    {
        using StringWriter writer = new();
        content.WriteTo(writer, HtmlEncoder.Default);
        return new HtmlParser().ParseDocument(writer.ToString());
    }
}
