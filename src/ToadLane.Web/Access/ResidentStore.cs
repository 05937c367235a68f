using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ToadLane.People.Passkeys;
using ToadLane.People.Residents;
using ToadLane.Storage;

namespace ToadLane.Web.Access;

/// <summary>
/// Lets ASP.NET Core Identity read residents and their passkeys, for its sessions and its WebAuthn. It writes nothing:
/// accounts change by the operations of People alone.
/// </summary>
public sealed class ResidentStore(ToadLaneDb db)
    : IUserEmailStore<Resident>, IUserSecurityStampStore<Resident>, IUserPasskeyStore<Resident>
{
    public Task<Resident?> FindByIdAsync(string userId, CancellationToken cancellationToken)
    {
        ResidentId? id = Guid.TryParse(userId, out Guid value) ? new ResidentId(value) : null;
        return this.Open().SingleOrDefaultAsync(r => r.Id == id, cancellationToken);
    }

    public Task<Resident?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) =>
        this.FindByIdAsync(normalizedUserName, cancellationToken);

    public Task<Resident?> FindByEmailAsync(string normalizedEmail, CancellationToken cancellationToken) =>
        EmailAddress.TryRead(normalizedEmail, out string? email)
            ? this.Open().SingleOrDefaultAsync(r => r.Email == email, cancellationToken)
            : Task.FromResult<Resident?>(null);

    public async Task<Resident?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken)
    {
        Passkey? passkey = await db.Passkeys.AsNoTracking()
            .SingleOrDefaultAsync(p => p.CredentialId == credentialId, cancellationToken);
        return passkey is null
            ? null
            : await this.FindByIdAsync(passkey.ResidentId.Value.ToString(), cancellationToken);
    }

    public async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(Resident user, CancellationToken cancellationToken) =>
        [.. (await db.Passkeys.AsNoTracking().Where(p => p.ResidentId == user.Id).ToListAsync(cancellationToken))
            .Select(PasskeyForms.ToIdentity)];

    public async Task<UserPasskeyInfo?> FindPasskeyAsync(
        Resident user, byte[] credentialId, CancellationToken cancellationToken) =>
        await db.Passkeys.AsNoTracking().SingleOrDefaultAsync(
            p => p.ResidentId == user.Id && p.CredentialId == credentialId, cancellationToken) is { } passkey
            ? PasskeyForms.ToIdentity(passkey)
            : null;

    // The name is nowhere used to find somebody: an address may be erased, an id never changes.
    public Task<string> GetUserIdAsync(Resident user, CancellationToken cancellationToken) =>
        Task.FromResult(user.Id.Value.ToString());

    public Task<string?> GetUserNameAsync(Resident user, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(user.Name);

    public Task<string?> GetNormalizedUserNameAsync(Resident user, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(user.Id.Value.ToString());

    public Task<string?> GetEmailAsync(Resident user, CancellationToken cancellationToken) =>
        Task.FromResult(user.Email);

    public Task<string?> GetNormalizedEmailAsync(Resident user, CancellationToken cancellationToken) =>
        Task.FromResult(user.Email);

    public Task<bool> GetEmailConfirmedAsync(Resident user, CancellationToken cancellationToken) =>
        Task.FromResult(true);

    public Task<string?> GetSecurityStampAsync(Resident user, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(user.SecurityStamp);

    public Task<IdentityResult> CreateAsync(Resident user, CancellationToken cancellationToken) => throw ReadOnly();

    public Task<IdentityResult> UpdateAsync(Resident user, CancellationToken cancellationToken) => throw ReadOnly();

    public Task<IdentityResult> DeleteAsync(Resident user, CancellationToken cancellationToken) => throw ReadOnly();

    public Task SetUserNameAsync(Resident user, string? userName, CancellationToken cancellationToken) =>
        throw ReadOnly();

    public Task SetNormalizedUserNameAsync(
        Resident user, string? normalizedName, CancellationToken cancellationToken) =>
        throw ReadOnly();

    public Task SetEmailAsync(Resident user, string? email, CancellationToken cancellationToken) => throw ReadOnly();

    public Task SetEmailConfirmedAsync(Resident user, bool confirmed, CancellationToken cancellationToken) =>
        throw ReadOnly();

    public Task SetNormalizedEmailAsync(Resident user, string? normalizedEmail, CancellationToken cancellationToken) =>
        throw ReadOnly();

    public Task SetSecurityStampAsync(Resident user, string stamp, CancellationToken cancellationToken) =>
        throw ReadOnly();

    public Task AddOrUpdatePasskeyAsync(Resident user, UserPasskeyInfo passkey, CancellationToken cancellationToken) =>
        throw ReadOnly();

    public Task RemovePasskeyAsync(Resident user, byte[] credentialId, CancellationToken cancellationToken) =>
        throw ReadOnly();

    public void Dispose()
    {
        // The database belongs to the request.
    }

    private static NotSupportedException ReadOnly() => new("Accounts change by the operations of People alone.");

    private IQueryable<Resident> Open() => db.Residents.AsNoTracking().Where(r => r.ClosedOn == null);
}
