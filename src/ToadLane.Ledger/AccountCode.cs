namespace ToadLane.Ledger;

/// <summary>The name of an account that never changes, such as <c>pot/2026</c>. Compared letter by letter.</summary>
public sealed record AccountCode
{
    /// <summary>The longest code that is accepted, in characters.</summary>
    public const int LongestCode = 100;

    /// <summary>A code as written. Throws <see cref="ArgumentException"/> when it is blank or too long.</summary>
    public AccountCode(string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value.Length, LongestCode, nameof(value));
        Value = value;
    }

    /// <summary>The code as written.</summary>
    public string Value { get; }

    /// <summary>The code as written.</summary>
    public override string ToString() => Value;
}
