using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace ToadLane.Web.Design;

/// <summary>
/// One HTML element: attribute values and text are encoded on writing, and a null attribute is left out.
/// </summary>
public sealed class Element(string name, string? classes = null) : IHtmlContent
{
    private static readonly HashSet<string> Void = ["input", "hr", "br"];

    private readonly List<(string Name, string Value)> attributes = classes is null ? [] : [("class", classes)];
    private readonly HtmlContentBuilder content = new();

    public Element With(string attribute, string? value)
    {
        if (value is not null)
        {
            this.attributes.Add((attribute, value));
        }

        return this;
    }

    public Element Add(IHtmlContent? child)
    {
        if (child is not null)
        {
            this.content.AppendHtml(child);
        }

        return this;
    }

    public Element Text(string? text)
    {
        this.content.Append(text ?? string.Empty);
        return this;
    }

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        writer.Write('<');
        writer.Write(name);
        foreach ((string attribute, string value) in this.attributes)
        {
            writer.Write(' ');
            writer.Write(attribute);
            writer.Write("=\"");
            encoder.Encode(writer, value);
            writer.Write('"');
        }

        writer.Write('>');
        if (!Void.Contains(name))
        {
            this.content.WriteTo(writer, encoder);
            writer.Write("</");
            writer.Write(name);
            writer.Write('>');
        }
    }
}
