using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace ToadLane.Web.Design.Forms;

/// <summary>
/// Reads a day from the three fields of <c>tl-date-input</c>, or from one field or query value as 2026-03-04.
/// </summary>
public sealed class ThreePartDay(IStringLocalizer<Words> t) : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        string key = bindingContext.ModelName;
        string?[] parts = [Read(bindingContext, ".Day"), Read(bindingContext, ".Month"), Read(bindingContext, ".Year")];
        if (parts.All(part => part is null))
        {
            return this.BindWhole(bindingContext);
        }

        if (parts.All(string.IsNullOrWhiteSpace))
        {
            bindingContext.Result = ModelBindingResult.Success(null);
        }
        else if (DateOnly.TryParseExact(
            string.Join('/', parts.Select(part => part?.Trim())),
            ["d/M/yyyy"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out DateOnly day))
        {
            bindingContext.Result = ModelBindingResult.Success(day);
        }
        else
        {
            bindingContext.ModelState.TryAddModelError(key, t["Enter a real date, like 31 3 2027"]);
        }

        return Task.CompletedTask;
    }

    private Task BindWhole(ModelBindingContext context)
    {
        ValueProviderResult typed = context.ValueProvider.GetValue(context.ModelName);
        if (typed == ValueProviderResult.None)
        {
            return Task.CompletedTask;
        }

        context.ModelState.SetModelValue(context.ModelName, typed);
        if (string.IsNullOrWhiteSpace(typed.FirstValue))
        {
            context.Result = ModelBindingResult.Success(null);
        }
        else if (DateOnly.TryParseExact(typed.FirstValue, "yyyy-MM-dd", out DateOnly day))
        {
            context.Result = ModelBindingResult.Success(day);
        }
        else
        {
            context.ModelState.TryAddModelError(context.ModelName, t["Enter a real date, like 31 3 2027"]);
        }

        return Task.CompletedTask;
    }

    private static string? Read(ModelBindingContext context, string part)
    {
        string key = context.ModelName + part;
        ValueProviderResult typed = context.ValueProvider.GetValue(key);
        if (typed == ValueProviderResult.None)
        {
            return null;
        }

        context.ModelState.SetModelValue(key, typed);

        // Only the whole day is judged. A part that nobody judged would make a form with an empty day invalid.
        context.ModelState.MarkFieldSkipped(key);
        return typed.FirstValue ?? string.Empty;
    }
}
