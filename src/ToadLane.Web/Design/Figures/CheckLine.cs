using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace ToadLane.Web.Design.Figures;

/// <summary>
/// One thing that was checked: a tick, a cross or a dash with its word for those who cannot see the sign, and a
/// sentence.
/// </summary>
public sealed class CheckLine(CheckMark mark, string word, string sentence) : IHtmlContent
{
    /// <summary>The name of the check, for scripts and tests.</summary>
    public string? Step { get; init; }

    /// <summary>Not shown until a script has made the check.</summary>
    public bool IsWaiting { get; init; }

    /// <summary>More about it, in smaller letters; nothing when left out.</summary>
    public string? More { get; init; }

    /// <summary>The language of what is said more, where it is not that of the page.</summary>
    public string? MoreLanguage { get; init; }

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        (string sign, string look) = mark switch
        {
            CheckMark.Holds => ("✓", "tl-check--holds"),
            CheckMark.Fails => ("✗", "tl-check--fails"),
            _ => ("–", "tl-check--unknown"),
        };
        Element text = new Element("div", "tl-check__words")
            .Add(new Element("strong", "tl-check__word").Text(word + ":"))
            .Text(" " + sentence);
        if (this.More is { Length: > 0 } more)
        {
            text.Add(new Element("p", "tl-why").With("lang", this.MoreLanguage).Text(more));
        }

        new Element("li", CssClasses.Of("tl-check", look))
            .With("data-step", this.Step)
            .With("hidden", this.IsWaiting ? "" : null)
            .Add(new Element("span", "tl-check__sign").With("aria-hidden", "true").Text(sign))
            .Add(text)
            .WriteTo(writer, encoder);
    }
}
