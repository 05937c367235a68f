namespace ToadLane.Decisions.Ballots;

/// <summary>Crockford's base 32: no I, L, O or U, so that a code read aloud or from paper has one spelling.</summary>
public static class Crockford
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int BitsPerLetter = 5;

    /// <summary>The first <paramref name="letters"/> times five bits, most significant first.</summary>
    public static string Encode(ReadOnlySpan<byte> bytes, int letters)
    {
        Span<char> text = stackalloc char[letters];
        for (int letter = 0; letter < letters; letter++)
        {
            int value = 0;
            for (int bit = letter * BitsPerLetter; bit < (letter + 1) * BitsPerLetter; bit++)
            {
                value = (value << 1) | ((bytes[bit / 8] >> (7 - (bit % 8))) & 1);
            }

            text[letter] = Alphabet[value];
        }

        return text.ToString();
    }

    /// <summary>The bytes of a text of whole letters; bits that do not fill a byte are left out.</summary>
    public static byte[] Decode(string letters)
    {
        byte[] bytes = new byte[letters.Length * BitsPerLetter / 8];
        for (int bit = 0; bit < bytes.Length * 8; bit++)
        {
            int set = (ValueOf(letters[bit / BitsPerLetter]) >> (BitsPerLetter - 1 - (bit % BitsPerLetter))) & 1;
            bytes[bit / 8] |= (byte)(set << (7 - (bit % 8)));
        }

        return bytes;
    }

    /// <summary>
    /// What somebody typed, in the one spelling: O is 0, I and L are 1; spaces and hyphens do not count.
    /// </summary>
    /// <returns>Null when there are other characters, or more or fewer letters than asked for.</returns>
    public static string? Normalise(string? typed, int letters)
    {
        IEnumerable<char> kept = (typed ?? "").Where(c => !char.IsWhiteSpace(c) && c is not ('-' or '–' or '.'));
        string text = string.Concat(kept.Select(c => char.ToUpperInvariant(c) switch
        {
            'O' => '0',
            'I' or 'L' => '1',
            char other => other,
        }));
        return text.Length == letters && text.All(c => Alphabet.Contains(c, StringComparison.Ordinal)) ? text : null;
    }

    public static int ValueOf(char letter) => Alphabet.IndexOf(letter, StringComparison.Ordinal);

    public static char LetterOf(int value) => Alphabet[value];

    /// <summary>With a hyphen after each group, as it is printed.</summary>
    public static string Group(string letters, int size) =>
        string.Join('-', letters.Chunk(size).Select(chunk => new string(chunk)));
}
