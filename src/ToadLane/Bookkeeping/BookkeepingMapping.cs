using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ToadLane.Bodies;
using ToadLane.Ledger;

namespace ToadLane.Bookkeeping;

internal sealed class StoredAccountMapping : IEntityTypeConfiguration<StoredAccount>
{
    // Written for both engines; the same rule as Balance.Available.
    private const string NotOverdrawn = """
        "Overdraft" = 'Allowed' OR (CASE WHEN "Kind" IN ('Asset', 'Expense')
            THEN "DebitsPosted" - "CreditsPosted" - "CreditsPending"
            ELSE "CreditsPosted" - "DebitsPosted" - "DebitsPending" END) >= 0
        """;

    private const string NoSumBelowZero = """
        "DebitsPosted" >= 0 AND "CreditsPosted" >= 0 AND "DebitsPending" >= 0 AND "CreditsPending" >= 0
        """;

    public void Configure(EntityTypeBuilder<StoredAccount> builder)
    {
        builder.HasKey(a => a.Code);
        builder.HasAlternateKey(a => new { a.Code, a.Unit });
        builder.Property(a => a.Code).HasMaxLength(AccountCode.LongestCode);
        builder.Property(a => a.Title).HasMaxLength(300);
        builder.Ignore(a => a.Balance);
        builder.ToTable(table =>
        {
            table.HasCheckConstraint("CK_LedgerAccounts_NotOverdrawn", NotOverdrawn);
            table.HasCheckConstraint("CK_LedgerAccounts_NoSumBelowZero", NoSumBelowZero);
        });
    }
}

internal sealed class StoredEntryMapping : IEntityTypeConfiguration<StoredEntry>
{
    public void Configure(EntityTypeBuilder<StoredEntry> builder)
    {
        builder.HasKey(e => e.Number);
        builder.HasAlternateKey(e => e.Key);
        builder.Property(e => e.Key).HasMaxLength(EntryKey.LongestKey);
        builder.Property(e => e.FollowsKey).HasMaxLength(EntryKey.LongestKey);
        builder.Property(e => e.Reason).HasMaxLength(4000);
        builder.Property(e => e.ByName).HasMaxLength(200);
        builder.HasOne<StoredEntry>().WithMany().HasForeignKey(e => e.FollowsKey).HasPrincipalKey(e => e.Key)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(e => e.Postings).WithOne().HasForeignKey(p => p.EntryNumber).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class StoredPostingMapping : IEntityTypeConfiguration<StoredPosting>
{
    public void Configure(EntityTypeBuilder<StoredPosting> builder)
    {
        builder.HasKey(p => new { p.EntryNumber, p.Line });
        builder.Property(p => p.AccountCode).HasMaxLength(AccountCode.LongestCode);
        builder.HasIndex(p => new { p.AccountCode, p.EntryNumber }).IsUnique();
        builder.HasOne<StoredAccount>().WithMany().HasForeignKey(p => new { p.AccountCode, p.Unit })
            .HasPrincipalKey(a => new { a.Code, a.Unit }).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(table =>
        {
            table.HasCheckConstraint("CK_LedgerPostings_AmountAboveZero", "\"Amount\" > 0");
            table.HasCheckConstraint("CK_LedgerPostings_Side", "\"Side\" IN ('Debit', 'Credit')");
        });
    }
}

internal sealed class PotMapping : IEntityTypeConfiguration<Pot>
{
    public void Configure(EntityTypeBuilder<Pot> builder)
    {
        builder.HasKey(p => p.PowerId);
        builder.Ignore(p => p.Account);
        builder.Ignore(p => p.Grant);
        builder.Property(p => p.Title).HasMaxLength(200);
        builder.HasOne<Power>().WithOne().HasForeignKey<Pot>(p => p.PowerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StoredAccount>().WithOne().HasForeignKey<Pot>(p => p.AccountCode)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StoredAccount>().WithOne().HasForeignKey<Pot>(p => p.GrantCode)
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class InvoiceMapping : IEntityTypeConfiguration<Invoice>
{
    public void Configure(EntityTypeBuilder<Invoice> builder)
    {
        builder.Ignore(i => i.Cost);
        builder.Ignore(i => i.IsNamed);
        builder.Property(i => i.Supplier).HasMaxLength(Invoice.LongestName);
        builder.Property(i => i.Reference).HasMaxLength(Invoice.LongestReference);
        builder.Property(i => i.Fingerprint).HasMaxLength(Invoice.LongestName + Invoice.LongestReference + 1);
        builder.Property(i => i.Purpose).HasMaxLength(Invoice.LongestPurpose);
        builder.Property(i => i.Department).HasMaxLength(Invoice.LongestName);
        builder.OwnsOne(i => i.Reversal, reversal =>
        {
            reversal.Property(r => r.ByName).HasMaxLength(200);
            reversal.Property(r => r.Reason).HasMaxLength(2000);
        });
        builder.HasIndex(i => i.Fingerprint).IsUnique().HasFilter("\"Reversal_At\" IS NULL");
        builder.HasIndex(i => i.CommitmentKey);
        builder.HasIndex(i => i.PotCode);
        builder.HasOne<StoredEntry>().WithOne().HasForeignKey<Invoice>(i => i.EntryKey)
            .HasPrincipalKey<StoredEntry>(e => e.Key).OnDelete(DeleteBehavior.Restrict);
    }
}
