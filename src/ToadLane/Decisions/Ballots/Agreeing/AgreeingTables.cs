using Microsoft.EntityFrameworkCore;
using ToadLane.Decisions.Ballots.Agreeing;

namespace ToadLane.Storage;

public sealed partial class ToadLaneDb
{
    public DbSet<JointAct> JointActs => this.Set<JointAct>();
}
