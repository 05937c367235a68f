namespace ToadLane.Decisions.Ballots.Checks;

/// <summary>Something stored that does not fit what was sealed or logged.</summary>
/// <param name="Where">The table and the column: "Seals.PublicKey".</param>
/// <param name="Why">What it does not fit, in a few words.</param>
public sealed record StoredFault(string Where, string Why)
{
    public override string ToString() => $"{this.Where}: {this.Why}";
}
