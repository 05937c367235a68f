using ToadLane.Bodies;

namespace ToadLane.Decisions.Ballots.Electorate;

/// <summary>What an officer says about who may vote. Each basis needs its own part.</summary>
public sealed record ElectorateWish(ElectorateBasis Basis)
{
    public IReadOnlyList<string> AreaCodes { get; init; } = [];

    /// <summary>Whose members may vote, where this site does not keep the body.</summary>
    public string? MembersOf { get; init; }

    /// <summary>Whose members may vote: the register is then made from its seats, or compared with them.</summary>
    public BodyId? BodyId { get; init; }

    /// <summary>The one constituency of it, or null for all.</summary>
    public ConstituencyId? ConstituencyId { get; init; }

    /// <summary>The file of an indicator: CSV.</summary>
    public Stream? Figures { get; init; }

    /// <summary>What the indicator measures.</summary>
    public string? Name { get; init; }

    /// <summary>Who publishes it, and where.</summary>
    public string? Source { get; init; }

    public DateOnly? PublishedOn { get; init; }

    /// <summary>How many areas with the highest figures.</summary>
    public int Top { get; init; }

    internal bool IsIndicatorComplete => !string.IsNullOrWhiteSpace(this.Name)
        && !string.IsNullOrWhiteSpace(this.Source) && this.PublishedOn is not null && this.Top > 0;
}
