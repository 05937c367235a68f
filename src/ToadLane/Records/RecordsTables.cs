using Microsoft.EntityFrameworkCore;
using ToadLane.Records;

namespace ToadLane.Storage;

public sealed partial class ToadLaneDb
{
    public DbSet<LogLeaf> LogLeaves => this.Set<LogLeaf>();

    public DbSet<PendingLeaf> PendingLeaves => this.Set<PendingLeaf>();

    public DbSet<Counterfoil> Counterfoils => this.Set<Counterfoil>();

    public DbSet<YearLog> YearLogs => this.Set<YearLog>();

    /// <summary>
    /// Says in the public log that something happened; the operation's own SaveChanges writes it, and the sequencer
    /// gives it its place.
    /// </summary>
    /// <param name="kind">What happened.</param>
    /// <param name="subject">The decision that it is about, or null.</param>
    /// <param name="says">An object whose properties the leaf states. Nothing personal: it is published for
    /// good.</param>
    public void Announce(LeafKind kind, Guid? subject, object says) => this.PendingLeaves.Add(new PendingLeaf
    {
        Kind = kind,
        Subject = subject,
        Entry = LeafText.Write(kind, subject, says),
    });
}
