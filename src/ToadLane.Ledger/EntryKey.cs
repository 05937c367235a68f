namespace ToadLane.Ledger;

/// <summary>The one name of an entry, chosen by whoever asks for it: asking twice with one key writes once.</summary>
public sealed record EntryKey
{
    /// <summary>The longest key that is accepted, in characters.</summary>
    public const int LongestKey = 100;

    /// <summary>A key as written. Throws <see cref="ArgumentException"/> when it is blank or too long.</summary>
    public EntryKey(string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value.Length, LongestKey, nameof(value));
        Value = value;
    }

    /// <summary>The key as written.</summary>
    public string Value { get; }

    /// <summary>The key as written.</summary>
    public override string ToString() => Value;
}
