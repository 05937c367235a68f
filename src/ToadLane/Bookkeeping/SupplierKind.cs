namespace ToadLane.Bookkeeping;

/// <summary>Whether a supplier's name may be published.</summary>
public enum SupplierKind
{
    Organisation,

    /// <summary>A person by themselves: their name is not published.</summary>
    Individual,
}
