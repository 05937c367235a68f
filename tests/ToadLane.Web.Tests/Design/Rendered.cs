using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ToadLane.Web.Tests.Design;

/// <summary>Runs one tag helper as a page would, and gives its HTML.</summary>
internal static class Rendered
{
    public static Untranslated T { get; } = new();

    public static ModelExpression Property(string name, object? value = null) => new(
        name,
        new EmptyModelMetadataProvider().GetModelExplorerForType(value?.GetType() ?? typeof(string), value));

    public static ViewContext View(params (string Key, string Message)[] errors)
    {
        ViewDataDictionary data = new(new EmptyModelMetadataProvider(), new ModelStateDictionary());
        foreach ((string key, string message) in errors)
        {
            data.ModelState.AddModelError(key, message);
        }

        return new ViewContext { ViewData = data };
    }

    public static Task<string> Html(TagHelper tag, string name = "tl-x", string inner = "") =>
        With(tag, name, _ => Task.FromResult(inner));

    /// <summary>A tag whose inside is made of other tags, which are told what the outer one says.</summary>
    public static Task<string> Around(TagHelper tag, params (TagHelper Tag, string Inner)[] children) =>
        With(tag, "tl-x", async items =>
        {
            string all = string.Empty;
            foreach ((TagHelper child, string inner) in children)
            {
                all += await With(child, "tl-y", _ => Task.FromResult(inner), items);
            }

            return all;
        });

    private static async Task<string> With(
        TagHelper tag,
        string name,
        Func<IDictionary<object, object>, Task<string>> inside,
        IDictionary<object, object>? items = null)
    {
        TagHelperContext context = new(name, [], items ?? new Dictionary<object, object>(), "1");
        TagHelperOutput output = new(name, [], async (_, _) =>
            new DefaultTagHelperContent().SetHtmlContent(await inside(context.Items)));
        await tag.ProcessAsync(context, output);
        if (!output.IsContentModified && output.TagName is not null)
        {
            output.Content.SetHtmlContent(await inside(context.Items));
        }

        using StringWriter writer = new();
        output.WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }
}
