using System.Globalization;
using System.Text;
using ToadLane.Bodies;
using ToadLane.Storage;

namespace ToadLane.Decisions.Ballots.Electorate;

/// <summary>
/// The keyed hashes by which an elector is known. The decision is part of the purpose, so that the same person has
/// another hash in each decision and two registers cannot be laid side by side.
/// </summary>
internal sealed class ElectorHashes(Vault vault, string council, DecisionId decision)
{
    private readonly byte[] key = vault.Key($"{council}/register/{decision.Value:N}");

    public byte[] OfPerson(RegisterClaim claim) => this.Hash(string.Create(
        CultureInfo.InvariantCulture,
        $"person\n{PlainName(claim.Name)}\n{Postcode(claim.Postcode)}\n{claim.DateOfBirth:yyyy-MM-dd}"));

    /// <summary>Of a member, where the register was made from seats: there is no more to know them by.</summary>
    public byte[] OfMember(MemberId member) => this.Hash($"member\n{member.Value:N}");

    public byte[] Of(RegisterEntry entry) =>
        entry.Member is { } member ? this.OfMember(member) : this.OfPerson(entry.Claim);

    public byte[] OfCode(VotingCode code) => this.Hash("code\n" + code.Text);

    /// <summary>Capital letters and digits only.</summary>
    public static string Postcode(string postcode) =>
        string.Concat(postcode.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();

    /// <summary>
    /// Registers write SMITH Zoë-Anne; people write Zoe Anne Smith. Accents, case, hyphens and order of words do not
    /// count.
    /// </summary>
    public static string PlainName(string name)
    {
        string bare = string.Concat(name.Normalize(NormalizationForm.FormKD)
            .Where(c => char.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && c is not ('\'' or '’'))
            .Select(c => char.IsLetterOrDigit(c) ? char.ToUpperInvariant(c) : ' '));
        return string.Join(' ', bare.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));
    }

    private byte[] Hash(string text) =>
        System.Security.Cryptography.HMACSHA256.HashData(this.key, Encoding.UTF8.GetBytes(text));
}
