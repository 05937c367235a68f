namespace ToadLane.Counting;

/// <summary>Whose paper it is, as far as a count may know.</summary>
/// <param name="Label">What the list of rejected papers calls it: a voter id of a file, or a line.</param>
public sealed record Voter(string Label)
{
    private readonly long _weight = 1;

    /// <summary>Where the voter lives, or null.</summary>
    public string? Area { get; init; }

    /// <summary>What the paper weighs, in parts of <see cref="PaperPileBuilder.WeightScale"/>, positive.</summary>
    /// <exception cref="ArgumentException">The weight is not from 1 to 10^10.</exception>
    public long Weight
    {
        get => _weight;
        init => _weight = value is > 0 and <= PaperPile.MostWeight
            ? value
            : throw new ArgumentException($"A paper weighs from 1 to 10^10 parts, not {value}.", nameof(value));
    }
}
