namespace ToadLane.Decisions.Ballots.Sealing.Keys;

/// <summary>
/// The public key that scrutineers made for a decision, as it was uploaded. Fixed once the ballot is published.
/// </summary>
public sealed class DecisionKey
{
    public DecisionId DecisionId { get; init; }

    /// <summary>The <see cref="PublicKeyFile"/> as JSON.</summary>
    public required string File { get; set; }

    public DateTime At { get; set; }

    public required string ByName { get; set; }

    public PublicKeyFile Read() => PublicKeyFile.Read(this.File)!;
}
