using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ToadLane.Councils;
using ToadLane.Storage;

namespace ToadLane.Decisions.Ballots.Casting;

/// <summary>
/// Makes the hashes of a counterfoil with the vault's key, which is in no database: somebody with the database's
/// password can neither make one nor try electors and envelopes through.
/// </summary>
public sealed class CounterfoilKey(Vault vault, CurrentCouncil council)
{
    private byte[]? key;

    /// <summary>Nothing of this may change once the vote is cast.</summary>
    public byte[] Whose(CastMark vote) =>
        this.Hash($"whose {Name(vote)} {Convert.ToHexString(vote.Hash)} {Convert.ToHexString(vote.CastId)}");

    /// <summary>Only another vote of the same elector may change this; null when there is one.</summary>
    public byte[]? How(CastMark vote) => vote.IsLast
        ? this.Hash(string.Create(
            CultureInfo.InvariantCulture, $"how {Name(vote)} {vote.Channel} {vote.Day:yyyy-MM-dd}"))
        : null;

    private static string Name(CastMark vote) => string.Create(
        CultureInfo.InvariantCulture, $"{vote.DecisionId.Value:N} {vote.ElectorNumber} {vote.Sequence}");

    private byte[] Hash(string text)
    {
        this.key ??= vault.Key(council.Registration.Slug + "/counterfoils");
        return HMACSHA256.HashData(this.key, Encoding.UTF8.GetBytes(text));
    }
}
