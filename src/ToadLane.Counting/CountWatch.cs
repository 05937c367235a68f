namespace ToadLane.Counting;

/// <summary>Lets a caller follow a long count and stop it.</summary>
/// <param name="Progress">Told now and then how far the count is.</param>
/// <param name="Cancellation">Stops the count with an <see cref="OperationCanceledException"/>.</param>
public sealed record CountWatch(IProgress<CountProgress>? Progress, CancellationToken Cancellation)
{
    /// <summary>Nobody looks and nobody stops it.</summary>
    public static CountWatch Nobody { get; } = new(null, CancellationToken.None);
}
