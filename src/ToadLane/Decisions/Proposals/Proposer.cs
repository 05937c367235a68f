using System.Net.Mail;

namespace ToadLane.Decisions.Proposals;

/// <summary>
/// Who proposed it: a name to show, or none; their account, or none; and how to tell them what happened:
/// e-mail, a postal address, or neither (then they look it up by its number).
/// </summary>
public sealed record Proposer(string? Name, Guid? ResidentId, string? Email, string? PostalAddress)
{
    public const int LongestName = 100;
    public const int LongestEmail = 254;
    public const int LongestAddress = 500;

    public static Proposer Unknown => new(null, null, null, null);

    /// <summary>The first part that cannot be saved as it is, or null.</summary>
    public Refusal? Fault => this switch
    {
        { Name.Length: > LongestName } => ProposalRefusals.TooLong("name", LongestName),
        { Email: { } email } when !IsEmail(email) => ProposalRefusals.EmailIsWrong,
        { PostalAddress.Length: > LongestAddress } => ProposalRefusals.TooLong("address", LongestAddress),
        _ => null,
    };

    /// <summary>True for one address with a full host name, such as name@example.com, and nothing around it.</summary>
    public static bool IsEmail(string text) => text.Length <= LongestEmail
        && !text.Any(char.IsControl)
        && MailAddress.TryCreate(text, out MailAddress? address)
        && address.Address == text
        && address.Host.Contains('.', StringComparison.Ordinal);
}
