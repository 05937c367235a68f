using System.Diagnostics.CodeAnalysis;

namespace ToadLane;

/// <summary>What an operation gives back: the value, or the refusal that says why not. Rules never throw.</summary>
public sealed class Outcome<T>
    where T : notnull
{
    private readonly T? value;
    private readonly Refusal? refusal;

    private Outcome(T? value, Refusal? refusal) => (this.value, this.refusal) = (value, refusal);

    /// <summary>True with the value, or false with the refusal.</summary>
    public bool Succeeded([NotNullWhen(true)] out T? value, [NotNullWhen(false)] out Refusal? refusal)
    {
        value = this.value;
        refusal = this.refusal;
        return refusal is null;
    }

    public static implicit operator Outcome<T>(T value) => new(value, null);

    public static implicit operator Outcome<T>(Refusal refusal) => new(default, refusal);
}
