using System.Security.Cryptography;

namespace ToadLane.Decisions.Ballots.Electorate;

/// <summary>
/// A code posted to one elector: 13 random letters (65 bits) and a check letter. The check letter notices every single
/// wrong letter and every two letters changed over, so a slip is told from a wrong code without asking the database.
/// </summary>
public sealed record VotingCode
{
    private const int RandomLetters = 13;
    private const int Letters = RandomLetters + 1;
    private const int Group = 5;

    private VotingCode(string text) => this.Text = text;

    /// <summary>In the one spelling, without hyphens.</summary>
    public string Text { get; }

    public static VotingCode New()
    {
        string random = Crockford.Encode(RandomNumberGenerator.GetBytes((RandomLetters * 5 / 8) + 1), RandomLetters);
        return new VotingCode(random + CheckLetter(random));
    }

    /// <summary>
    /// Null when it cannot be a code: another length, other letters, or a check letter that does not fit.
    /// </summary>
    public static VotingCode? Read(string? typed) =>
        Crockford.Normalise(typed, Letters) is { } text && CheckLetter(text[..RandomLetters]) == text[RandomLetters]
            ? new VotingCode(text)
            : null;

    public override string ToString() => Crockford.Group(this.Text, Group);

    /// <summary>Zeros only: random letters are as good as never all zeros, so no letter carries it.</summary>
    internal static VotingCode Nobodys { get; } = new(new string('0', Letters));

    // Horner's rule over the field of 32 elements: each place has a different non-zero weight.
    private static char CheckLetter(string letters) =>
        Crockford.LetterOf(letters.Aggregate(0, (sum, letter) => Double(sum ^ Crockford.ValueOf(letter))));

    private static int Double(int value) => value < 16 ? value << 1 : (value << 1) ^ 0b100101;
}
