using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.Extensions.Localization;
using ToadLane.Bookkeeping;
using ToadLane.Ledger;
using ToadLane.Web.Design;
using ToadLane.Web.Design.Figures;

namespace ToadLane.Web.Pages.Pots;

/// <summary>How a pot stands: spent, promised and free, as a bar and in words that say the same.</summary>
public sealed class PotBar(IStringLocalizer<Words> t, PotFigures pot) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        Stripe stripe = new(
            [
                new("tl-stripe__part", pot.Spent.Value),
                new("tl-stripe__part tl-stripe__part--promised", pot.Promised.Value),
            ],
            pot.HandedOver.Value);
        stripe.WriteTo(writer, encoder);
        new Element("dl", "tl-pot__figures")
            .Add(Figure("tl-pot__whole", t["Handed over"], pot.HandedOver))
            .Add(Figure("tl-pot__spent", t["Spent"], pot.Spent))
            .Add(Figure("tl-pot__promised", t["Promised to projects"], pot.Promised))
            .Add(Figure("tl-pot__free", t["Still to decide"], pot.Free))
            .WriteTo(writer, encoder);
    }

    private static Element Figure(string classes, string label, Pence amount) => new Element("div", classes)
        .Add(new Element("dt", "").Text(label))
        .Add(new Element("dd", "").Text(Money.Of(amount.Value)));
}
