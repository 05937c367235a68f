using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Markdig;
using Markdig.Extensions.AutoLinks;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Html;

namespace ToadLane.Web.Design;

/// <summary>Text that residents wrote, as HTML that can do no harm: <c>@SafeMarkdown.Html(proposal.What)</c>.</summary>
/// <remarks>
/// Three walls, each of which would do alone: HTML in the text is shown as text; a link to anything but the web or
/// an e-mail address loses its target, and a picture becomes a link; what comes out is parsed and every tag and
/// attribute not on a short list is removed. The content security policy is the fourth.
/// </remarks>
public static class SafeMarkdown
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .DisableHtml()
        .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
        .UsePipeTables()
        .UseAutoLinks(new AutoLinkOptions { UseHttpsForWWWLinks = true })
        .Build();

    private static readonly string[] Schemes = ["http", "https", "mailto"];

    /// <summary>Every tag that may come out, with the attributes it may carry.</summary>
    public static IReadOnlyDictionary<string, string[]> Allowed { get; } = new Dictionary<string, string[]>
    {
        ["p"] = [], ["br"] = [], ["hr"] = [], ["blockquote"] = [],
        ["em"] = [], ["strong"] = [], ["del"] = [], ["code"] = [], ["pre"] = [],
        ["ul"] = [], ["ol"] = ["start"], ["li"] = [],
        ["h3"] = [], ["h4"] = [], ["h5"] = [], ["h6"] = [],
        ["a"] = ["href", "rel"],
        ["table"] = [], ["thead"] = [], ["tbody"] = [], ["tr"] = [], ["th"] = ["scope"], ["td"] = [],
    };

    public static IHtmlContent Html(string? markdown) => string.IsNullOrWhiteSpace(markdown)
        ? HtmlString.Empty
        : new Element("div", "tl-prose").With("dir", "auto").Add(new HtmlString(Render(markdown)));

    public static string Render(string markdown)
    {
        HtmlParser parser = new(new HtmlParserOptions { IsScripting = false });
        using IHtmlDocument host = parser.ParseDocument("<!doctype html><body></body>");
        IElement body = host.Body!;
        foreach (INode node in parser.ParseFragment(Translate(markdown), body).ToList())
        {
            body.AppendChild(node);
        }

        Strip(body);
        return body.InnerHtml;
    }

    /// <summary>Absolute http, https or mailto only: residents link out, never around the site.</summary>
    public static bool IsSafe(string? url)
    {
        // Browsers drop control characters before they read the scheme, so a link that has any is refused.
        if (string.IsNullOrWhiteSpace(url) || url.AsSpan().IndexOfAnyInRange('\u0000', '\u0020') >= 0)
        {
            return false;
        }

        return Uri.TryCreate(url, UriKind.Absolute, out Uri? parsed)
            && Schemes.Contains(parsed.Scheme)
            && url.StartsWith(parsed.Scheme + ":", StringComparison.OrdinalIgnoreCase);
    }

    private static string Translate(string markdown)
    {
        MarkdownDocument document = Markdown.Parse(markdown, Pipeline);
        foreach (HeadingBlock heading in document.Descendants<HeadingBlock>())
        {
            // The page owns h1 and h2.
            heading.Level = Math.Min(heading.Level + 2, 6);
        }

        Disarm(document);
        using StringWriter writer = new();
        HtmlRenderer renderer = new(writer);
        Pipeline.Setup(renderer);
        renderer.Render(document);
        return writer.ToString();
    }

    private static void Disarm(MarkdownDocument document)
    {
        foreach (LinkInline link in document.Descendants<LinkInline>().ToList())
        {
            // A picture from elsewhere would tell its owner who reads this page.
            link.IsImage = false;
            if (!IsSafe(link.GetDynamicUrl?.Invoke() ?? link.Url))
            {
                link.GetDynamicUrl = null;
                link.Url = string.Empty;
            }
        }

        foreach (AutolinkInline link in document.Descendants<AutolinkInline>().ToList())
        {
            if (!link.IsEmail && !IsSafe(link.Url))
            {
                link.ReplaceBy(new LiteralInline(link.Url));
            }
        }
    }

    private static void Strip(IElement parent)
    {
        foreach (INode node in parent.ChildNodes.ToList())
        {
            if (node is IElement element && element.NamespaceUri == NamespaceNames.HtmlUri
                && Allowed.TryGetValue(element.LocalName, out string[]? attributes))
            {
                StripAttributes(element, attributes);
                Strip(element);
            }
            else if (node.NodeType != NodeType.Text)
            {
                parent.RemoveChild(node);
            }
        }
    }

    private static void StripAttributes(IElement element, string[] allowed)
    {
        foreach (IAttr attribute in element.Attributes.ToList())
        {
            if (!allowed.Contains(attribute.Name))
            {
                element.RemoveAttribute(attribute.Name);
            }
        }

        if (element.LocalName != "a")
        {
            return;
        }

        if (IsSafe(element.GetAttribute("href")))
        {
            element.SetAttribute("rel", "nofollow noopener noreferrer ugc");
        }
        else
        {
            element.RemoveAttribute("href");
        }
    }
}
