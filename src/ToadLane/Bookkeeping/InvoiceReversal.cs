namespace ToadLane.Bookkeeping;

/// <summary>The invoice was entered wrongly, and its payment undone.</summary>
public sealed record InvoiceReversal(DateTime At, string ByName, string Reason);
