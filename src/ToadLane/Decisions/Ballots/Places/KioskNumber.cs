using System.Security.Cryptography;

namespace ToadLane.Decisions.Ballots.Places;

/// <summary>
/// What the staff hand out and the kiosk takes: eight random letters (40 bits), good at one place for one vote. It says
/// nothing of who got it.
/// </summary>
public sealed record KioskNumber
{
    private const int Letters = 8;
    private const int Group = 4;

    private KioskNumber(string text) => this.Text = text;

    public string Text { get; }

    public static KioskNumber New() => new(Crockford.Encode(RandomNumberGenerator.GetBytes(Letters * 5 / 8), Letters));

    /// <summary>Null when it cannot be a number.</summary>
    public static KioskNumber? Read(string? typed) =>
        Crockford.Normalise(typed, Letters) is { } text ? new KioskNumber(text) : null;

    public override string ToString() => Crockford.Group(this.Text, Group);
}
