using Microsoft.EntityFrameworkCore;
using ToadLane.Decisions.Delivery;

namespace ToadLane.Storage;

public sealed partial class ToadLaneDb
{
    public DbSet<Project> Projects => this.Set<Project>();
}
