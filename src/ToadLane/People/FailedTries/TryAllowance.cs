namespace ToadLane.People.FailedTries;

/// <summary>What may fail how often.</summary>
/// <param name="What">An address or something typed, with what it was typed for; stored as a keyed hash only.</param>
/// <param name="Most">How often at once.</param>
/// <param name="Each">How long it takes for one more.</param>
public sealed record TryAllowance(string What, int Most, TimeSpan Each)
{
    // A generic cell rate algorithm (ITU-T I.371): one time holds what a bucket of tokens would.
    internal bool IsLeft(long fullAt, long now) => fullAt - now <= (this.Most - 1) * (long)this.Each.TotalMilliseconds;
}
