namespace ToadLane.Ledger;

/// <summary>
/// Splits a whole number in proportion to weights without losing or making a penny. Each part gets the whole part of
/// its exact share; what is left over goes, one each, to the largest remainders, and between equal ones to the earlier
/// part. Source: the method of largest remainders with the Hare quota (Hamilton, 1792).
/// </summary>
public static class LargestRemainder
{
    /// <summary>The parts, in the order of the weights; they add up to <paramref name="total"/> exactly.</summary>
    /// <param name="total">What is split, in any unit; zero or more.</param>
    /// <param name="weights">One for each part; none negative and not all zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">The total or a weight is negative.</exception>
    /// <exception cref="ArgumentException">There is no weight above zero.</exception>
    public static IReadOnlyList<long> Split(long total, params IReadOnlyList<long> weights)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(total);
        ArgumentOutOfRangeException.ThrowIfNegative(weights.DefaultIfEmpty().Min(), nameof(weights));
        Int128 whole = weights.Aggregate(Int128.Zero, (sum, weight) => sum + weight);
        if (whole == 0)
        {
            throw new ArgumentException("At least one weight must be above zero.", nameof(weights));
        }

        long[] parts = [.. weights.Select(weight => (long)(total * (Int128)weight / whole))];
        int left = (int)(total - parts.Sum());
        IEnumerable<int> byRemainder = Enumerable.Range(0, parts.Length)
            .OrderByDescending(part => total * (Int128)weights[part] % whole);
        foreach (int part in byRemainder.Take(left))
        {
            parts[part]++;
        }

        return parts;
    }
}
