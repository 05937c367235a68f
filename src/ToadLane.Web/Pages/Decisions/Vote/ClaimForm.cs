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
    public RegisterClaim? Read(ModelStateDictionary errors, IStringLocalizer<Words> t, string prefix)
    {
        if (string.IsNullOrWhiteSpace(this.Name))
        {
            errors.AddModelError($"{prefix}.{nameof(this.Name)}", t["Enter your full name"]);
        }

        if (string.IsNullOrWhiteSpace(this.Postcode))
        {
            errors.AddModelError($"{prefix}.{nameof(this.Postcode)}", t["Enter your postcode"]);
        }

        if (this.Born is null && errors.IsValid)
        {
            errors.AddModelError($"{prefix}.{nameof(this.Born)}", t["Enter your date of birth"]);
        }

        return errors.IsValid ? new RegisterClaim(this.Name!, this.Postcode!, this.Born!.Value) : null;
    }
}
