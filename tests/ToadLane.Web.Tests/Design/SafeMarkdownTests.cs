using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ToadLane.Web.Design;

namespace ToadLane.Web.Tests.Design;

public sealed class SafeMarkdownTests
{
    [Theory]
    [InlineData(
        "**b** and [l](https://example.org/?a=1&b=2)",
        "<p><strong>b</strong> and "
        + "<a href=\"https://example.org/?a=1&amp;b=2\" rel=\"nofollow noopener noreferrer ugc\">l</a></p>\n")]
    [InlineData("# Top", "<h3>Top</h3>\n")]
    [InlineData("###### Deep", "<h6>Deep</h6>\n")]
    [InlineData("~~old~~ <b>not bold</b>", "<p><del>old</del> &lt;b&gt;not bold&lt;/b&gt;</p>\n")]
    [InlineData(
        "![map](https://example.org/map.png)",
        "<p><a href=\"https://example.org/map.png\" rel=\"nofollow noopener noreferrer ugc\">map</a></p>\n")]
    [InlineData("[inside](/sign-out)", "<p><a>inside</a></p>\n")]
    public void What_residents_may_write_is_rendered(string markdown, string html) =>
        Assert.Equal(html, SafeMarkdown.Render(markdown));

    [Fact]
    public void The_attacks_are_many() => Assert.True(MarkdownAttacks.All.Count >= 40);

    [Theory]
    [MemberData(nameof(Attacks))]
    public void No_attack_leaves_anything_outside_the_list(string attack)
    {
        IElement body = new HtmlParser().ParseDocument("<!doctype html><body>" + SafeMarkdown.Render(attack)).Body!;

        Assert.Empty(Trespasses(body));
    }

    [Fact]
    public void The_check_itself_sees_a_trespass()
    {
        IElement body = new HtmlParser().ParseDocument(
            "<body><img src=x onerror=alert(1)><p onclick=x>a</p><a href=javascript:x>b</a><style></style>").Body!;

        Assert.Equal(["img", "p onclick", "a javascript:x", "style"], Trespasses(body));
    }

    public static TheoryData<string> Attacks() => new(MarkdownAttacks.All);

    private static IEnumerable<string> Trespasses(IElement body)
    {
        foreach (IElement element in body.QuerySelectorAll("*"))
        {
            if (!SafeMarkdown.Allowed.TryGetValue(element.LocalName, out string[]? attributes))
            {
                yield return element.LocalName;
                continue;
            }

            foreach (IAttr attribute in element.Attributes)
            {
                if (!attributes.Contains(attribute.Name))
                {
                    yield return $"{element.LocalName} {attribute.Name}";
                }
                else if (attribute.Name == "href" && !SafeMarkdown.IsSafe(attribute.Value))
                {
                    yield return $"{element.LocalName} {attribute.Value}";
                }
            }
        }
    }
}
