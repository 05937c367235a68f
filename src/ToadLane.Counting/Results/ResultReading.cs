namespace ToadLane.Counting.Results;

/// <summary>What came of reading a result file.</summary>
/// <typeparam name="TResult">What it holds.</typeparam>
/// <param name="Result">The result, or null when the file has a fault.</param>
/// <param name="Fault">The first thing wrong with it, with its place: "steps[2].price is missing"; or null.</param>
public sealed record ResultReading<TResult>(TResult? Result, string? Fault)
    where TResult : class;
