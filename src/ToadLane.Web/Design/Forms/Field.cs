using System.Collections;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace ToadLane.Web.Design.Forms;

/// <summary>
/// A form field as the page knows it: its id is made from the ModelState key, so an error can link to it.
/// </summary>
public sealed record Field(string Id, string Name, object? Model, ModelStateEntry? State)
{
    public static Field Of(ModelExpression expression, ViewContext view)
    {
        string name = view.ViewData.TemplateInfo.GetFullHtmlFieldName(expression.Name);
        view.ViewData.ModelState.TryGetValue(name, out ModelStateEntry? state);
        return new Field(IdOf(name), name, expression.Model, state);
    }

    public static string IdOf(string modelStateKey) => TagBuilder.CreateSanitizedId(modelStateKey, "_");

    public string? Error => this.State?.Errors.FirstOrDefault()?.ErrorMessage;

    /// <summary>What the person typed, or, on a fresh page, what the model holds.</summary>
    public string? Value => this.State?.RawValue is null ? AsText(this.Model) : this.State.AttemptedValue;

    /// <summary>Whether a choice with this value stands chosen.</summary>
    public bool IsChosen(string value) => this.State?.RawValue switch
    {
        null => this.Model is IEnumerable many and not string
            ? many.Cast<object?>().Any(one => AsText(one) == value)
            : AsText(this.Model) == value,
        string[] typed => typed.Contains(value),
        object typed => AsText(typed) == value,
    };

    private static string? AsText(object? model) => model switch
    {
        null => null,
        bool yes => yes ? "true" : "false",
        _ => Convert.ToString(model, CultureInfo.InvariantCulture),
    };
}
