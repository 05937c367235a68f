using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace ToadLane.Web.Tests.Design;

/// <summary>GOV.UK Frontend's own examples, which come with its package, and a way to compare ours with them.</summary>
internal static class GovUk
{
    public static string Example(string component, string name)
    {
        string file = Path.Combine(
            WebFolder.Path, "node_modules/govuk-frontend/dist/govuk/components", component, "fixtures.json");
        using JsonDocument examples = JsonDocument.Parse(File.ReadAllText(file));
        return examples.RootElement.GetProperty("fixtures").EnumerateArray()
            .Single(example => example.GetProperty("name").GetString() == name)
            .GetProperty("html").GetString()!;
    }

    /// <summary>
    /// The same HTML always written the same way: a line for each element or text, attributes sorted.
    /// </summary>
    public static string Plain(string html)
    {
        StringBuilder lines = new();
        HtmlParser parser = new();
        IElement body = parser.ParseDocument("<!doctype html><body>" + html).Body!;
        Describe(body, 0, lines);
        return lines.ToString();
    }

    private static void Describe(IElement parent, int depth, StringBuilder lines)
    {
        foreach (INode node in parent.ChildNodes)
        {
            string text = string.Join(
                ' ', node.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            if (node is IElement element)
            {
                IEnumerable<string> attributes = element.Attributes.OrderBy(a => a.Name, StringComparer.Ordinal)
                    .Select(a => $" {a.Name}=\"{(a.Name == "class" ? Sorted(a.Value) : a.Value)}\"");
                lines.Append(' ', depth * 2).Append(element.LocalName).AppendJoin(null, attributes).Append('\n');
                Describe(element, depth + 1, lines);
            }
            else if (node.NodeType == NodeType.Text && text.Length > 0)
            {
                lines.Append(' ', depth * 2).Append('“').Append(text).Append("”\n");
            }
        }
    }

    private static string Sorted(string classes) => string.Join(
        ' ', classes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));
}
