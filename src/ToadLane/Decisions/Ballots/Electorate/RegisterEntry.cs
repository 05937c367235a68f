using ToadLane.Bodies;

namespace ToadLane.Decisions.Ballots.Electorate;

/// <summary>One row of a register as it was read: kept in memory only.</summary>
internal sealed record RegisterEntry(long Line, RegisterClaim Claim, string AreaCode, IReadOnlyList<string> Address)
{
    /// <summary>The member of a body, where the row comes from its seats and not from a file.</summary>
    public MemberId? Member { get; init; }

    /// <summary>Of the letter, where the register says so.</summary>
    public string? Language { get; init; }

    public bool WantsLargePrint { get; init; }
}
