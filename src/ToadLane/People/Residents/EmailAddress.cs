using System.Diagnostics.CodeAnalysis;
using System.Net.Mail;

namespace ToadLane.People.Residents;

/// <summary>
/// One way to write an e-mail address, so that the same person never has two accounts by a capital letter.
/// </summary>
public static class EmailAddress
{
    /// <summary>In characters (RFC 5321, 4.5.3.1.3).</summary>
    public const int Longest = 254;

    /// <summary>True with the address in small letters; false for anything but a single plain address.</summary>
    public static bool TryRead(string? text, [NotNullWhen(true)] out string? email)
    {
        // An address is lower case by custom everywhere, and must compare equal to itself.
        email = text?.Trim().ToLowerInvariant();
        bool isPlain = email is { Length: > 0 and <= Longest }
            && MailAddress.TryCreate(email, out MailAddress? address)
            && address.Address == email
            && address.Host.Contains('.', StringComparison.Ordinal);
        email = isPlain ? email : null;
        return isPlain;
    }
}
