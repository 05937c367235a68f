using ToadLane.Decisions.Ballots.Electorate;

namespace ToadLane.Decisions.Ballots.Sealing;

/// <summary>Who may vote, as it stands on the rule sheet.</summary>
public sealed record RuleSheetElectorate(string Basis, IReadOnlyList<string> Areas)
{
    public string? MembersOf { get; init; }

    public string? Indicator { get; init; }

    public string? Source { get; init; }

    public DateOnly? PublishedOn { get; init; }

    /// <summary>How many areas with the highest figures; those that were level with the last are in as well.</summary>
    public int? Top { get; init; }

    /// <summary>SHA-256 of the file of the indicator, in hexadecimal.</summary>
    public string? FileHash { get; init; }

    internal static RuleSheetElectorate? Of(ElectorateRule? rule) => rule is null
        ? null
        : new RuleSheetElectorate(rule.Basis.ToString(), rule.AreaCodes)
        {
            MembersOf = rule.MembersOf,
            Indicator = rule.Indicator?.Name,
            Source = rule.Indicator?.Source,
            PublishedOn = rule.Indicator?.PublishedOn,
            Top = rule.Indicator?.Top,
            FileHash = rule.Indicator is { } figures ? Convert.ToHexStringLower(figures.FileHash) : null,
        };
}
