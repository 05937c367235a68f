using Microsoft.EntityFrameworkCore;
using ToadLane.Decisions;
using ToadLane.Decisions.Ballots;
using ToadLane.Decisions.Counts;
using ToadLane.Decisions.Elections;
using ToadLane.Decisions.Proposals;

namespace ToadLane.Storage;

public sealed partial class ToadLaneDb
{
    public DbSet<Decision> Decisions => this.Set<Decision>();

    public DbSet<Proposal> Proposals => this.Set<Proposal>();

    public DbSet<ProposalStep> ProposalSteps => this.Set<ProposalStep>();

    public DbSet<Photo> Photos => this.Set<Photo>();

    public DbSet<Elector> Electors => this.Set<Elector>();

    public DbSet<BallotOption> BallotOptions => this.Set<BallotOption>();

    public DbSet<Seal> Seals => this.Set<Seal>();

    public DbSet<Count> Counts => this.Set<Count>();

    public DbSet<HeldElection> HeldElections => this.Set<HeldElection>();
}
