using Microsoft.EntityFrameworkCore;
using ToadLane.Bookkeeping;

namespace ToadLane.Storage;

public sealed partial class ToadLaneDb
{
    public DbSet<StoredAccount> LedgerAccounts => this.Set<StoredAccount>();

    public DbSet<StoredEntry> LedgerEntries => this.Set<StoredEntry>();

    public DbSet<StoredPosting> LedgerPostings => this.Set<StoredPosting>();

    public DbSet<Pot> Pots => this.Set<Pot>();

    public DbSet<Invoice> Invoices => this.Set<Invoice>();
}
