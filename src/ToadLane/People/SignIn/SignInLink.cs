using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace ToadLane.People.SignIn;

public readonly record struct SignInLinkId(Guid Value) : IId<SignInLinkId>
{
    public static SignInLinkId From(Guid value) => new(value);
}

/// <summary>
/// A link by e-mail that signs in whoever reads that mailbox: once, within fifteen minutes, on any device.
/// </summary>
public sealed class SignInLink
{
    /// <summary>Twice the 128 bits that make guessing hopeless.</summary>
    private const int TokenBytes = 32;

    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);

    public SignInLinkId Id { get; init; }

    public required string Email { get; init; }

    /// <summary>SHA-256 of the token. The token itself is only in the message.</summary>
    public required byte[] TokenHash { get; init; }

    public DateTime CreatedAt { get; init; }

    public DateTime ExpiresAt { get; init; }

    public DateTime? UsedAt { get; init; }

    /// <summary>The page they were on, inside this council.</summary>
    public string? ReturnTo { get; init; }

    public static string NewToken() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));

    public static byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));

    public static SignInLink For(SignInRequest request, string token, DateTime now) => new()
    {
        Id = Ids.New<SignInLinkId>(),
        Email = request.Email,
        TokenHash = HashOf(token),
        CreatedAt = now,
        ExpiresAt = now + Lifetime,
        ReturnTo = request.ReturnTo,
    };
}
