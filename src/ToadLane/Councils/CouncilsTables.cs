using Microsoft.EntityFrameworkCore;
using ToadLane.Councils;

namespace ToadLane.Storage;

public sealed partial class HubDb
{
    public DbSet<CouncilRegistration> Councils => this.Set<CouncilRegistration>();
}

public sealed partial class ToadLaneDb
{
    public DbSet<Area> Areas => this.Set<Area>();

    public DbSet<Council> Councils => this.Set<Council>();

    public DbSet<Neighbourhood> Neighbourhoods => this.Set<Neighbourhood>();
}
