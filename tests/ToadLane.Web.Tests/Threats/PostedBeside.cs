using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ToadLane.Web.Tests.Threats;

/// <summary>
/// What is posted beside the fields of each kind of form: in turns one value of every choice, and the other. A form may
/// rightly write a choice; but one that is written each time as it was posted follows what was posted.
/// </summary>
public sealed class PostedBeside : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly Canaries canaries;
    private readonly string database;
    private readonly IDisposable all;
    private readonly Lock one = new();
    private readonly List<IDisposable> heard = [];
    private readonly Dictionary<string, int> turns = [];
    private readonly Dictionary<(string Form, string Column), Tally> tallies = [];
    private (string Form, bool IsOther, IReadOnlyDictionary<string, string> Fields)? now;

    /// <summary>Watches what is saved into the database of this context, by whomever.</summary>
    public PostedBeside(Canaries canaries, DbContext db)
    {
        (this.canaries, this.database) = (canaries, db.Database.GetDbConnection().DataSource);
        this.all = DiagnosticListener.AllListeners.Subscribe(this);
    }

    /// <summary>How many choices were written by forms that were also posted beside them.</summary>
    public int Watched => this.tallies.Count;

    /// <summary>What to post beside a form with these fields, until <see cref="End"/>.</summary>
    public IReadOnlyDictionary<string, string> Begin(string form, IReadOnlySet<string> names)
    {
        lock (this.one)
        {
            bool isOther = (this.turns[form] = this.turns.GetValueOrDefault(form) + 1) % 2 == 0;
            Dictionary<string, string> fields = (isOther ? this.canaries.OtherFields : this.canaries.Fields)
                .Where(field => !names.Contains(field.Key))
                .ToDictionary(StringComparer.OrdinalIgnoreCase);
            this.now = (form, isOther, fields);
            return fields;
        }
    }

    public void End()
    {
        lock (this.one)
        {
            this.now = null;
        }
    }

    /// <summary>Each form and column of which every value is the one that was posted; both values were.</summary>
    public IReadOnlyList<string> Followers() => this.Those(tally => tally is { Wrong: false, Now: true, Then: true });

    /// <summary>Each form and column of which one value was posted and written, and the other never tried.</summary>
    public IReadOnlyList<string> Undecided() =>
        this.Those(tally => tally is { Wrong: false } && tally.Now != tally.Then);

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.EntityFrameworkCore")
        {
            this.heard.Add(value.Subscribe(this, name => name == CoreEventId.SaveChangesStarting.Name));
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        lock (this.one)
        {
            if (this.now is not null && value.Value is DbContextEventData { Context: { } db }
                && db.Database.IsRelational() && db.Database.GetDbConnection().DataSource == this.database)
            {
                foreach (EntityEntry entry in db.ChangeTracker.Entries())
                {
                    this.Note(entry);
                }
            }
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose()
    {
        this.all.Dispose();
        this.heard.ForEach(each => each.Dispose());
    }

    private void Note(EntityEntry entry)
    {
        (string form, bool isOther, IReadOnlyDictionary<string, string> fields) = this.now!.Value;
        foreach (IProperty property in entry.Metadata.GetFlattenedProperties().Where(p => Canaries.IsChoice(p.ClrType)))
        {
            object? value = entry.CurrentValues[property];
            bool isWritten = entry.State == EntityState.Added
                || (entry.State == EntityState.Modified && !Equals(value, entry.OriginalValues[property]));
            if (!isWritten || !fields.TryGetValue(property.Name, out string? posted))
            {
                continue;
            }

            string column = $"{entry.Metadata.GetTableName()}.{property.Name}";
            Tally tally = this.tallies.GetValueOrDefault((form, column)) ?? new Tally(false, false, false);
            this.tallies[(form, column)] = Canaries.Written(value) != posted ? tally with { Wrong = true }
                : isOther ? tally with { Then = true } : tally with { Now = true };
        }
    }

    private IReadOnlyList<string> Those(Func<Tally, bool> are) =>
    [
        .. this.tallies.Where(pair => are(pair.Value)).Select(pair => $"{pair.Key.Form}: {pair.Key.Column}")
            .Order(StringComparer.Ordinal),
    ];

    private sealed record Tally(bool Now, bool Then, bool Wrong);
}
