namespace ToadLane.Decisions.Ballots.Electorate;

/// <summary>One row of a register as it was read: kept in memory only.</summary>
internal sealed record RegisterEntry(long Line, RegisterClaim Claim, string AreaCode, IReadOnlyList<string> Address)
{
    /// <summary>Of the letter, where the register says so.</summary>
    public string? Language { get; init; }

    public bool WantsLargePrint { get; init; }
}
