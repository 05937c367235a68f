namespace ToadLane.Counting.Engine;

/// <summary>What is known of the price of a project that is open in a round.</summary>
/// <param name="Place">The project.</param>
/// <param name="Low">The price of a point is at least this.</param>
/// <param name="Slope">
/// With no more than g more in every purse, the price is at least <paramref name="Low"/> less g times this: the people
/// who pay all they have, over the points of those who pay the price.
/// </param>
internal readonly record struct Offer(int Place, double Low, double Slope);
