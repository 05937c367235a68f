using Microsoft.EntityFrameworkCore;
using ToadLane.People.FailedTries;
using ToadLane.People.Messages;
using ToadLane.People.Passkeys;
using ToadLane.People.Residents;
using ToadLane.People.Roles;
using ToadLane.People.SignIn;
using ToadLane.People.SiteKeys;

namespace ToadLane.Storage;

public sealed partial class HubDb
{
    public DbSet<SiteKey> SiteKeys => this.Set<SiteKey>();

    public DbSet<FailedTry> FailedTries => this.Set<FailedTry>();
}

public sealed partial class ToadLaneDb
{
    public DbSet<Resident> Residents => this.Set<Resident>();

    public DbSet<RoleGrant> RoleGrants => this.Set<RoleGrant>();

    public DbSet<Passkey> Passkeys => this.Set<Passkey>();

    public DbSet<SignInLink> SignInLinks => this.Set<SignInLink>();

    public DbSet<Message> Messages => this.Set<Message>();

    /// <summary>
    /// Leaves a letter to be delivered; the operation's own SaveChanges posts it, or nothing is said.
    /// </summary>
    public void Send(Letter letter, DateTime at) => this.Messages.Add(Message.Of(letter, at));
}
