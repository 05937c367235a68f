namespace ToadLane.Counting;

/// <summary>The settings of Equal Shares with bounded overspending.</summary>
/// <param name="Utility">What a project is worth to a supporter.</param>
public sealed record BosOptions(Utility Utility) : IRule
{
    /// <summary>Worth its cost, as in the experiments of the paper and in pabutools.</summary>
    public static BosOptions Standard { get; } = new(Utility.Cost);

    /// <inheritdoc />
    public string Name => "bos";

    /// <inheritdoc />
    public CountResult Count(Contest contest, PaperPile papers, CountWatch watch) =>
        Bos.Count(contest, papers, this, watch);
}
