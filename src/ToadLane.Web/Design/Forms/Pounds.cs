using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace ToadLane.Web.Design.Forms;

/// <summary>Reads "1,200", "£1,200.50" or "99.5" as whole pence, and nothing else: no guessing with money.</summary>
public sealed class Pounds(IStringLocalizer<Words> t) : IModelBinder
{
    /// <summary>A ceiling far above any council's budget, so that no sum of amounts can overflow.</summary>
    public const long MostPence = 100_000_000_000_00;

    public static bool TryRead(string? typed, out long pence)
    {
        pence = 0;
        string text = (typed ?? string.Empty).Trim().TrimStart('£').Replace(",", null, StringComparison.Ordinal).Trim();
        string[] parts = text.Split('.');
        if (parts.Length > 2 || parts[0].Length is 0 or > 12 || !parts.All(part => part.All(char.IsAsciiDigit)))
        {
            return false;
        }

        string pennies = parts.Length == 2 ? parts[1] : "00";
        if (pennies.Length is 0 or > 2)
        {
            return false;
        }

        pence = (long.Parse(parts[0], CultureInfo.InvariantCulture) * 100)
            + int.Parse(pennies.PadRight(2, '0'), CultureInfo.InvariantCulture);
        return pence <= MostPence;
    }

    /// <summary>What stands in the input: what was typed, or the model's pence as pounds without the sign.</summary>
    public static string? InField(Field field) =>
        field.State?.RawValue is null && field.Model is long pence ? Money.Figures(pence).TrimStart('£') : field.Value;

    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        string key = bindingContext.ModelName;
        ValueProviderResult typed = bindingContext.ValueProvider.GetValue(key);
        if (typed == ValueProviderResult.None)
        {
            return Task.CompletedTask;
        }

        bindingContext.ModelState.SetModelValue(key, typed);
        if (string.IsNullOrWhiteSpace(typed.FirstValue))
        {
            bindingContext.Result = ModelBindingResult.Success(null);
        }
        else if (TryRead(typed.FirstValue, out long pence))
        {
            bindingContext.Result = ModelBindingResult.Success(pence);
        }
        else
        {
            bindingContext.ModelState.TryAddModelError(key, t["Enter an amount in pounds, like 1,200 or 99.50"]);
        }

        return Task.CompletedTask;
    }
}
