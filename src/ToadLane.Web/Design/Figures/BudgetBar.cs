using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.Extensions.Localization;

namespace ToadLane.Web.Design.Figures;

/// <summary>
/// <c>@(new BudgetBar(T, chosenPence, budgetPence))</c>: how much of a budget is taken, and what is left or too
/// much.
/// </summary>
public sealed class BudgetBar(IStringLocalizer<Words> t, long chosenPence, long budgetPence, string currency = "GBP")
    : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        long overPence = chosenPence - budgetPence;
        string rest = overPence > 0
            ? t["{0} over the budget", Money.Of(overPence, currency)]
            : t["{0} left", Money.Of(-overPence, currency)];
        long withinPence = Math.Min(chosenPence, budgetPence);
        Stripe stripe = new(
            [new("tl-stripe__part", withinPence), new("tl-stripe__part tl-stripe__part--over", Math.Max(0, overPence))],
            Math.Max(chosenPence, budgetPence));
        new Element("div", CssClasses.Of("tl-budget", overPence > 0 ? "tl-budget--over" : null))
            .Add(new Element("p", "tl-budget__words")
                .Text(t["{0} of {1} chosen", Money.Of(chosenPence, currency), Money.Of(budgetPence, currency)])
                .Text(" ")
                .Add(new Element("strong", "tl-budget__rest").Text(rest)))
            .Add(stripe)
            .WriteTo(writer, encoder);
    }
}
