namespace ToadLane.People.FailedTries;

/// <summary>
/// How much of its tries something has used up: an address, or what was typed. It is known by a keyed hash alone, and
/// forgotten as soon as all its tries have grown back.
/// </summary>
public sealed class FailedTry
{
    /// <summary>HMAC-SHA-256 under a key of the installation.</summary>
    public required byte[] Hash { get; init; }

    /// <summary>When all tries will have grown back: milliseconds since 1970.</summary>
    public long FullAtMilliseconds { get; init; }
}
