using Microsoft.EntityFrameworkCore;
using ToadLane.Bodies;

namespace ToadLane.Storage;

public sealed partial class ToadLaneDb
{
    public DbSet<Body> Bodies => this.Set<Body>();

    public DbSet<Power> Powers => this.Set<Power>();
}
