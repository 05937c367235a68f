using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;
using ToadLane.Decisions.Ballots.Electorate;

namespace ToadLane.Web.Pages.Decisions.Vote;

/// <summary>The three things that are typed to find somebody on a register. Nothing of them is kept.</summary>
public sealed class ClaimForm
{
    public string? Name { get; set; }

    public string? Postcode { get; set; }

    public DateOnly? Born { get; set; }

    /// <summary>The claim, or null with an error at each field that is missing.</summary>
    public RegisterClaim? Read(
        ModelStateDictionary errors, IStringLocalizer<Words> t, string prefix, ClaimWords words)
    {
        if (string.IsNullOrWhiteSpace(this.Name))
        {
            errors.AddModelError($"{prefix}.{nameof(this.Name)}", t[words.Name]);
        }

        if (string.IsNullOrWhiteSpace(this.Postcode))
        {
            errors.AddModelError($"{prefix}.{nameof(this.Postcode)}", t[words.Postcode]);
        }

        // A day that is none has an error of its own already.
        string born = $"{prefix}.{nameof(this.Born)}";
        if (this.Born is null && !errors.Any(e => IsOf(born, e.Key) && e.Value!.Errors.Count > 0))
        {
            errors.AddModelError(born, t[words.Born]);
        }

        return errors.IsValid ? new RegisterClaim(this.Name!, this.Postcode!, this.Born!.Value) : null;
    }

    private static bool IsOf(string field, string key) =>
        key == field || key.StartsWith($"{field}.", StringComparison.Ordinal);
}
