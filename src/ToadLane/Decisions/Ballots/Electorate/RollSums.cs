namespace ToadLane.Decisions.Ballots.Electorate;

/// <summary>What a register comes to at the close, and whether it and its codes are those of the public log.</summary>
public sealed record RollSums
{
    /// <summary>Electors now, without tests.</summary>
    public required int Electors { get; init; }

    /// <summary>Additions after voting opened, by the public log.</summary>
    public required int Late { get; init; }

    /// <summary>Test codes that were voted with.</summary>
    public required int TestVoters { get; init; }

    /// <summary>
    /// The rows that were there when voting opened lead to the root in the log, and each later one is an entry of it.
    /// </summary>
    public required bool IsRegisterAsLogged { get; init; }

    public required int CodesIssued { get; init; }

    /// <summary>Codes that ended, whether or not another took their place.</summary>
    public required int CodesVoided { get; init; }

    /// <summary>Every batch of codes leads to its root in the log.</summary>
    public required bool AreCodesAsLogged { get; init; }
}
