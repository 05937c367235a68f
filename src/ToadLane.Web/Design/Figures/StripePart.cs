namespace ToadLane.Web.Design.Figures;

/// <summary>A part of a <see cref="Stripe"/>: its CSS classes and its share of the whole.</summary>
internal sealed record StripePart(string Classes, long Value);
