namespace ToadLane.Counting.Results;

/// <summary>A result file is not as it should be; never leaves a reader.</summary>
internal sealed class ResultFaultException(string message) : Exception(message);
