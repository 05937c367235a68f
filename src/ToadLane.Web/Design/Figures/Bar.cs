namespace ToadLane.Web.Design.Figures;

/// <summary>One row of a <see cref="BarChart"/>.</summary>
/// <param name="Label">What is measured.</param>
/// <param name="Value">How much: never negative, in the same unit as the other bars.</param>
/// <param name="Shown">The value as people read it, such as £1,234.</param>
public sealed record Bar(string Label, long Value, string Shown);
