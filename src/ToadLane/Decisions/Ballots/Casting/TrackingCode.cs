namespace ToadLane.Decisions.Ballots.Casting;

/// <summary>The first 80 bits of an envelope's hash, as it is printed: XXXX-XXXX-XXXX-XXXX.</summary>
public sealed record TrackingCode
{
    public const int Bytes = 10;
    private const int Letters = 16;
    private const int Group = 4;

    private TrackingCode(string text) => this.Text = text;

    public string Text { get; }

    public static TrackingCode Of(byte[] hash) => new(Crockford.Encode(hash, Letters));

    /// <summary>Null when it cannot be a tracking code.</summary>
    public static TrackingCode? Read(string? typed) =>
        Crockford.Normalise(typed, Letters) is { } text ? new TrackingCode(text) : null;

    /// <summary>The least and the greatest hash that begin like this.</summary>
    public (byte[] From, byte[] To) Hashes()
    {
        byte[] from = new byte[32];
        byte[] to = new byte[32];
        to.AsSpan().Fill(byte.MaxValue);
        byte[] begin = Crockford.Decode(this.Text);
        begin.CopyTo(from, 0);
        begin.CopyTo(to, 0);
        return (from, to);
    }

    public override string ToString() => Crockford.Group(this.Text, Group);
}
