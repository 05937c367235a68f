using ToadLane.Counting.Engine;

namespace ToadLane.Counting;

/// <summary>
/// The Method of Equal Shares: the pot is divided among all who voted, and a project is bought when those who support
/// it can pay for it out of their shares (Peters and Skowron 2020; Peters, Pierczyński and Skowron, NeurIPS 2021;
/// equalshares.net). Every decision is exact. With <see cref="EqualSharesOptions.Official"/> it reproduces the official
/// winners of Wieliczka 2023, Świecie 2023 and Assen 2024.
/// </summary>
public static class EqualShares
{
    /// <summary>Counts the papers.</summary>
    public static CountResult Count(Contest contest, PaperPile papers, EqualSharesOptions options) =>
        Count(contest, papers, options, CountWatch.Nobody);

    /// <summary>Counts the papers, telling the caller how far it is.</summary>
    /// <exception cref="OperationCanceledException">The caller stopped the count.</exception>
    public static CountResult Count(
        Contest contest, PaperPile papers, EqualSharesOptions options, CountWatch watch) =>
        new EqualSharesCount(contest, papers, options).Run(watch);
}
