namespace ToadLane.Decisions.Outcomes;

/// <summary>What lawful decision-makers did with the results so far.</summary>
public sealed record AdoptionShare(int Adopted, int Departed, int Waiting)
{
    /// <summary>
    /// Results adopted in full, of those acted on, in whole per cent rounded down; null when there are none.
    /// </summary>
    public int? Percent => Adopted + Departed == 0 ? null : Adopted * 100 / (Adopted + Departed);
}
