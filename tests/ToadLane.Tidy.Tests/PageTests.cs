using System.Text.RegularExpressions;
using ToadLane.Tidy.Tests.Sources;

namespace ToadLane.Tidy.Tests;

/// <summary>Pages work under a strict content security policy, and all that they say can be translated.</summary>
public sealed partial class PageTests
{
    // Shows every component to developers; residents are never sent there.
    private const string DesignPages = "src/ToadLane.Web/Pages/Design/";

    // Names stay as they are in every language.
    private static readonly string[] Names = ["Toad Lane", "GOV.UK"];

    private static readonly IReadOnlyList<SourceFile> Pages = SourceFile.Under("src/ToadLane.Web", ".cshtml");

    [Fact]
    public void No_page_holds_script_or_style_or_raw_HTML() => Faults.AssertNone(Pages.SelectMany(Inline));

    [Fact]
    public void All_visible_text_goes_through_the_localiser() => Faults.AssertNone(Pages
        .Where(page => !page.Path.StartsWith(DesignPages, StringComparison.Ordinal))
        .SelectMany(Untranslated));

    [Theory]
    [InlineData("@Html.Raw(Model.Text)")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<style>p { color: red }</style>")]
    [InlineData("<p style=\"color: red\">@T[\"Red\"]</p>")]
    [InlineData("<a href=\"#\" onclick=\"go()\">@T[\"Go\"]</a>")]
    [InlineData("<a href=\"javascript:go()\">@T[\"Go\"]</a>")]
    public void Script_style_and_raw_HTML_in_a_page_are_found(string page) =>
        Assert.NotEmpty(Inline(new SourceFile("A.cshtml", page)));

    [Theory]
    [InlineData("<h1>Councils</h1>", "Councils")]
    [InlineData("@if (Model.Any)\n{\n  <p>Vote now</p>\n}", "Vote now")]
    [InlineData("<tl-input label=\"Your name\" for=\"Name\" />", "Your name")]
    [InlineData("<img alt=\"A door\" src=\"door.svg\">", "A door")]
    [InlineData("@foreach (var x in y)\n{\n  var z = x;\n  <li>@x.Name votes</li>\n}", "votes")]
    [InlineData("@{ ViewData[\"Title\"] = \"Councils\"; }", "Councils")]
    public void Text_outside_the_localiser_is_found(string page, string text) =>
        Assert.Equal([$"A.cshtml says \"{text}\" outside T[…]"], Untranslated(new SourceFile("A.cshtml", page)));

    [Theory]
    [InlineData("@page \"/network\"\n@model ToadLane.Web.Pages.Hub.IndexModel\n@using Microsoft.Extensions.Localization\n<h1>@T[\"Councils\"]</h1>")]
    [InlineData("@{\n  ViewData[\"Title\"] = T[\"Councils\"].Value;\n  var x = Model.All.Where(a => a.Name != \"none\");\n}")]
    [InlineData("<a href=\"~/@council.Slug\" class=\"govuk-link\">@council.Name</a> &middot; @T[\"{0} votes\", Model.Votes] Toad Lane")]
    [InlineData("@if (A is not null)\n{\n  <p>@A</p>\n}\nelse if (B)\n{\n  var c = D(\"x\");\n  @T[\"or\"]\n}\nelse\n{\n}")]
    [InlineData("<li class=\"@(active ? \"govuk-active\" : null)\"><tl-button kind=\"warning\">@T[\"Go\"]</tl-button></li>")]
    [InlineData("@* A comment *@<!-- another --><span lang=\"cy\">Cymraeg</span><tl-page link=\"@(n => $\"?page={n}\")\" />")]
    [InlineData("@section Before {\n  <p>@await Html.PartialAsync(\"_Door\")</p>\n}\n<script src=\"~/js/site.js\"></script>")]
    [InlineData("<code>toadlane count</code><pre class=\"x\">toadlane count @Model.File</pre>")]
    public void Code_names_and_localised_text_are_fine(string page) =>
        Assert.Empty(Untranslated(new SourceFile("A.cshtml", page)));

    private static IEnumerable<string> Inline(SourceFile page) => Inlined().Matches(page.Text)
        .Select(match => $"{page.Path} holds {match.Value}");

    private static IEnumerable<string> Untranslated(SourceFile page)
    {
        string text = Names.Aggregate(PageText.Visible(page.Text), (left, name) => left.Replace(name, ""));
        return Said().Matches(text)
            .Select(match => $"{page.Path} says \"{match.Value.Trim()}\" outside T[…]")
            .Distinct();
    }

    [GeneratedRegex(
        @"Html\.Raw|<script(?![^>]*\bsrc=)[^>]*>|<style\b|\sstyle=|\son[a-z]+=|javascript:",
        RegexOptions.IgnoreCase)]
    private static partial Regex Inlined();

    [GeneratedRegex(@"[^\n¦]*\p{L}{2,}[^\n¦]*")]
    private static partial Regex Said();
}
