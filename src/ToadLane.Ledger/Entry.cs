namespace ToadLane.Ledger;

/// <summary>
/// Two or more postings, in one unit, whose debits equal their credits. An entry is never changed or removed; a mistake
/// is put right by a <see cref="EntryKind.Reversal"/>. An entry is only a request until a <see cref="Book"/> has
/// accepted it.
/// </summary>
public sealed record Entry
{
    /// <summary>Its one name; asking again with the same key and content changes nothing.</summary>
    public required EntryKey Key { get; init; }

    /// <summary>What it does.</summary>
    public required EntryKind Kind { get; init; }

    /// <summary>The day it counts for.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Why, in words for the public record.</summary>
    public required string Reason { get; init; }

    /// <summary>Its lines, in the order they were written.</summary>
    public required IReadOnlyList<Posting> Postings { get; init => field = [.. value]; }

    /// <summary>The commitment that is settled or voided, or the entry that is reversed; otherwise null.</summary>
    public EntryKey? Follows { get; init; }

    /// <summary>An entry that moves an amount now.</summary>
    public static Entry Transfer(EntryKey key, DateOnly on, string reason, params IReadOnlyList<Posting> postings) =>
        new() { Key = key, Kind = EntryKind.Transfer, On = on, Reason = reason, Postings = postings };

    /// <summary>An entry that sets an amount aside until it is settled or voided.</summary>
    public static Entry Commit(EntryKey key, DateOnly on, string reason, params IReadOnlyList<Posting> postings) =>
        new() { Key = key, Kind = EntryKind.Commitment, On = on, Reason = reason, Postings = postings };

    /// <summary>
    /// The entry that pays some of this commitment, or all of it, on the accounts and sides that it names.
    /// </summary>
    public Entry Settle(EntryKey key, DateOnly on, string reason, params IReadOnlyList<Posting> postings) =>
        new() { Key = key, Kind = EntryKind.Settlement, On = on, Reason = reason, Postings = postings, Follows = Key };

    /// <summary>
    /// The entry that gives back what is left of this commitment: <see cref="Book.Outstanding"/>, all of it.
    /// </summary>
    public Entry Void(EntryKey key, DateOnly on, string reason, params IReadOnlyList<Posting> outstanding) =>
        new() { Key = key, Kind = EntryKind.Voiding, On = on, Reason = reason, Postings = outstanding, Follows = Key };

    /// <summary>
    /// The entry that undoes this transfer or settlement. What had been committed is free again, not committed.
    /// </summary>
    public Entry Reverse(EntryKey key, DateOnly on, string reason) => new()
    {
        Key = key,
        Kind = EntryKind.Reversal,
        On = on,
        Reason = reason,
        Postings = [.. Postings.Select(posting => posting.Mirrored)],
        Follows = Key,
    };

    /// <summary>True when every word and every line are the same, in the same order.</summary>
    public bool Equals(Entry? other) =>
        other is not null
        && (Key, Kind, On, Reason, Follows) == (other.Key, other.Kind, other.On, other.Reason, other.Follows)
        && Postings.SequenceEqual(other.Postings);

    /// <summary>Equal entries have equal hash codes.</summary>
    public override int GetHashCode() => HashCode.Combine(Key, Kind, On, Reason, Follows, Postings.Count);
}
