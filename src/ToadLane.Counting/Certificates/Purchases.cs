namespace ToadLane.Counting.Certificates;

/// <summary>What a published result says was bought out of the shares, and at what price.</summary>
/// <param name="Share">What a voter had to spend.</param>
/// <param name="Rounds">The places of the projects, -1 for one that is not in the contest, each with its price.</param>
/// <param name="Utility">What a project is worth to a supporter.</param>
internal sealed record Purchases(Fraction Share, IReadOnlyList<(int Place, Fraction Price)> Rounds, Utility Utility)
{
    // No share comes near it, and no sum of shares leaves the machine's numbers below it.
    private static readonly Fraction MostShare = 16 * Contest.MostMoney;

    /// <summary>What a result says, or null when it does not come from Equal Shares.</summary>
    public static Purchases? Of(Contest contest, CountResult result)
    {
        if (result.Rule != EqualSharesOptions.Official.Name)
        {
            return null;
        }

        var utility = result.Parameters.FirstOrDefault(parameter => parameter.Name == "utility")?.Value;
        return result.Steps.OfType<CountStep.Shared>().FirstOrDefault() is { } shared
            ? new Purchases(
                shared.Share,
                [
                    .. result.Steps.OfType<CountStep.Bought>()
                        .Select(step => (contest.PlaceOf(step.Project) ?? -1, step.Price)),
                ],
                RuleNames.UtilityNamed(utility ?? "") ?? Utility.Cost)
            : null;
    }

    /// <summary>Why nobody can have paid so, in a sentence; null when somebody can.</summary>
    public string? Fault()
    {
        if (Share < 0 || Share > MostShare)
        {
            return $"No share can be {Share}.";
        }

        if (Rounds.Any(round => round.Place < 0) || Rounds.DistinctBy(round => round.Place).Count() < Rounds.Count)
        {
            return "It buys a project twice, or one that is not in the contest.";
        }

        return Rounds.Any(round => round.Price <= 0) ? "A price is nothing or less." : null;
    }
}
