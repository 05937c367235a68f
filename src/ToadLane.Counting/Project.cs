namespace ToadLane.Counting;

/// <summary>Something that money can be spent on.</summary>
/// <param name="Id">As printed in the ballot file: a string, because real files have "02" and "2025/CHY/0010".</param>
/// <param name="Name">What voters read.</param>
/// <param name="Cost">In minor units (pence), always positive.</param>
/// <exception cref="ArgumentException">The id is blank or the cost is not from 1 to 10^15.</exception>
public sealed record Project(string Id, string Name, long Cost)
{
    /// <summary>As printed in the ballot file.</summary>
    public string Id { get; } = string.IsNullOrWhiteSpace(Id)
        ? throw new ArgumentException("A project needs an id.", nameof(Id))
        : Id;

    /// <summary>In minor units (pence), from 1 to <see cref="Contest.MostMoney"/>.</summary>
    public long Cost { get; } = Cost is > 0 and <= Contest.MostMoney
        ? Cost
        : throw new ArgumentException($"Project {Id} must cost from 1 to 10^15 minor units, not {Cost}.", nameof(Cost));

    /// <summary>Where it is to be, or null when it is for everybody.</summary>
    public string? Area { get; init; }
}
