using Microsoft.EntityFrameworkCore;
using ToadLane.Decisions.Outcomes;

namespace ToadLane.Storage;

public sealed partial class ToadLaneDb
{
    public DbSet<Departure> Departures => this.Set<Departure>();
}
