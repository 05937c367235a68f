using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace ToadLane.Web.Design.Forms;

/// <summary>Shows a rule's no where a form's errors stand, in the reader's language.</summary>
public static class Refused
{
    /// <param name="errors">The page's ModelState.</param>
    /// <param name="refusal">What the operation answered.</param>
    /// <param name="t">The translations.</param>
    /// <param name="field">The ModelState key it concerns; empty for the page as a whole.</param>
    public static void Refuse(
        this ModelStateDictionary errors, Refusal refusal, IStringLocalizer<Words> t, string field = "") =>
        errors.AddModelError(field, t[refusal.Text, refusal.Arguments]);
}
