namespace ToadLane.Councils;

/// <summary>One row or feature of a file as it was read.</summary>
internal abstract record AreaRow(ImportPlace Place)
{
    public sealed record Good(ImportPlace Place, AreaEntry Entry) : AreaRow(Place);

    public sealed record Faulty(ImportPlace Place, Refusal Fault) : AreaRow(Place);

    /// <summary>Of another council: passed over without being checked.</summary>
    public sealed record Foreign(ImportPlace Place) : AreaRow(Place);

    public static AreaRow Of(ImportPlace place, Outcome<AreaEntry> outcome) =>
        outcome.Succeeded(out AreaEntry? entry, out Refusal? refusal)
            ? new Good(place, entry) : new Faulty(place, refusal);
}
