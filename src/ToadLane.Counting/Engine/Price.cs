namespace ToadLane.Counting.Engine;

/// <summary>The price of a point in one round.</summary>
/// <param name="Quanta">In quanta of the purses, rounded down.</param>
/// <param name="Number">In minor units, as a machine number.</param>
/// <param name="Error">The first is no further than so many quanta from the truth.</param>
internal readonly record struct Price(long Quanta, double Number, double Error);
