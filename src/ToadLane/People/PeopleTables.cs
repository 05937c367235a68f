using Microsoft.EntityFrameworkCore;
using ToadLane.People.SiteKeys;

namespace ToadLane.Storage;

public sealed partial class HubDb
{
    public DbSet<SiteKey> SiteKeys => this.Set<SiteKey>();
}
