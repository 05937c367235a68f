using System.Collections.Immutable;
using System.Text;

namespace ToadLane.PublicLog.Notes;

/// <summary>
/// A text with signatures below (C2SP signed-note). Believe the text only when a key that you trust signed it.
/// </summary>
/// <param name="Text">Ends with a line's end, which the signatures cover too.</param>
/// <param name="Signatures">At least one.</param>
public sealed record SignedNote(string Text, ImmutableArray<NoteSignature> Signatures)
{
    /// <summary>The most signatures that are read: a note with more is refused.</summary>
    public const int MostSignatures = 100;

    private const int Longest = 1_000_000;

    private static readonly UTF8Encoding Strict = new(false, true);

    /// <summary>Reads a note; null when it is not one: not UTF-8, control characters, no signature lines.</summary>
    public static SignedNote? Parse(ReadOnlySpan<byte> note)
    {
        if (note.Length > Longest || note.IndexOfAnyInRange((byte)0, (byte)9) >= 0
            || note.IndexOfAnyInRange((byte)11, (byte)31) >= 0)
        {
            return null;
        }

        try
        {
            return Parse(Strict.GetString(note));
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>As <see cref="Parse(ReadOnlySpan{byte})"/>, from text.</summary>
    public static SignedNote? Parse(string note)
    {
        var split = note.LastIndexOf("\n\n", StringComparison.Ordinal);
        if (split < 0 || !note.EndsWith('\n'))
        {
            return null;
        }

        var lines = note[(split + 2)..].Split('\n')[..^1];
        var signatures = lines.Take(MostSignatures + 1).Select(NoteSignature.Parse).OfType<NoteSignature>()
            .ToImmutableArray();
        return lines.Length is > 0 and <= MostSignatures && signatures.Length == lines.Length
            ? new SignedNote(note[..(split + 1)], signatures)
            : null;
    }

    /// <summary>
    /// Whether this key signed the text: false when it has no line here or one of its lines is not a true signature.
    /// </summary>
    public bool IsSignedBy(NoteKey key)
    {
        var own = Signatures.Where(line => line.Name == key.Name && line.KeyId == key.Id).ToList();
        var text = Encoding.UTF8.GetBytes(Text);
        return own.Count > 0 && own.TrueForAll(line => key.Verifies(text, line.Bytes.Span));
    }

    /// <summary>The same note with one more signature.</summary>
    public SignedNote With(NoteSignature signature) => this with { Signatures = Signatures.Add(signature) };

    /// <summary>The text, an empty line, and the signature lines.</summary>
    public override string ToString() =>
        $"{Text}\n{string.Concat(Signatures.Select(signature => signature + "\n"))}";
}
