namespace ToadLane.Decisions.Ballots.Electorate;

/// <summary>One letter: to whom, where, and the code. Nowhere stored.</summary>
public sealed record CodeLetter(string Name, IReadOnlyList<string> Address, VotingCode Code)
{
    /// <summary>The language that the register asks for, such as "cy"; null for the council's choice.</summary>
    public string? Language { get; init; }

    /// <summary>True when the register asks for large print for this person.</summary>
    public bool IsLarge { get; init; }

    internal static CodeLetter To(RegisterEntry entry, VotingCode code) =>
        new(
            entry.Claim.Name,
            [.. entry.Address.Append(entry.Claim.Postcode).Where(line => line.Length > 0)],
            code)
        {
            Language = entry.Language,
            IsLarge = entry.WantsLargePrint,
        };
}
