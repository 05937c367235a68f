namespace ToadLane.Counting.Engine;

/// <summary>What a round buys.</summary>
/// <param name="Place">The project.</param>
/// <param name="Price">Of a point.</param>
/// <param name="Exactly">The price exactly, where nothing less was sure; else null.</param>
internal readonly record struct Sale(int Place, Price Price, Fraction? Exactly);
