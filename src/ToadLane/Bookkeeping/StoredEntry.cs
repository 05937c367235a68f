using ToadLane.Ledger;

namespace ToadLane.Bookkeeping;

/// <summary>
/// An entry as it is stored, with who wrote it and when. It is never changed or removed: the database sees to it.
/// </summary>
public sealed class StoredEntry
{
    /// <summary>Its place in the order of writing, given by the database. There may be gaps.</summary>
    public long Number { get; init; }

    public required string Key { get; init; }

    public EntryKind Kind { get; init; }

    public DateOnly On { get; init; }

    public required string Reason { get; init; }

    /// <summary>The key of the entry that it settles, voids or reverses.</summary>
    public string? FollowsKey { get; init; }

    /// <summary>How many lines it has: the database refuses an entry with more or fewer.</summary>
    public int Lines { get; init; }

    public DateTime WrittenAt { get; init; }

    public Guid? ById { get; init; }

    public required string ByName { get; init; }

    public List<StoredPosting> Postings { get; init; } = [];

    public static StoredEntry From(Entry entry, Actor actor, DateTime now) => new()
    {
        Key = entry.Key.Value,
        Kind = entry.Kind,
        On = entry.On,
        Reason = entry.Reason,
        FollowsKey = entry.Follows?.Value,
        Lines = entry.Postings.Count,
        WrittenAt = now,
        ById = actor.Id,
        ByName = actor.Name,
        Postings = [.. entry.Postings.Select((posting, index) => StoredPosting.From(posting, index + 1))],
    };

    public Entry ToEntry() => new()
    {
        Key = new(Key),
        Kind = Kind,
        On = On,
        Reason = Reason,
        Follows = FollowsKey is null ? null : new(FollowsKey),
        Postings = [.. Postings.OrderBy(p => p.Line).Select(p => p.ToPosting())],
    };
}
