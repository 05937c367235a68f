using Microsoft.EntityFrameworkCore;
using ToadLane.Decisions.Ballots.Places;

namespace ToadLane.Storage;

public sealed partial class ToadLaneDb
{
    public DbSet<VotingPlace> VotingPlaces => this.Set<VotingPlace>();

    public DbSet<PlaceClerk> PlaceClerks => this.Set<PlaceClerk>();

    public DbSet<PlaceVisit> PlaceVisits => this.Set<PlaceVisit>();

    public DbSet<AssistedVote> AssistedVotes => this.Set<AssistedVote>();
}
