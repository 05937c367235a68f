namespace ToadLane.Decisions.Ballots.Electorate;

/// <summary>Codes that were made together: when, how many, by whom and for what. Each is an entry of the public
/// log.</summary>
public sealed class CodeBatch
{
    public DecisionId DecisionId { get; init; }

    /// <summary>From 1 in each decision.</summary>
    public int Number { get; init; }

    public CodeDelivery Delivery { get; init; }

    /// <summary>When it was made; for a code given at the desk only the day.</summary>
    public DateTime At { get; init; }

    public required string ByName { get; init; }

    public int Codes { get; init; }

    /// <summary>Why codes that still worked were replaced, or what was shown at the desk; otherwise null.</summary>
    public string? Reason { get; init; }
}
