namespace ToadLane.Decisions.Ballots.Papers;

/// <summary>How far a batch is: sums and the papers whose two entries differ, and never what an entry says.</summary>
public sealed record BatchState(PaperBatch Batch)
{
    /// <summary>Papers marked on the roll as given out.</summary>
    public required int Issued { get; init; }

    /// <summary>Papers that came back and are in the pile.</summary>
    public required int InPile { get; init; }

    /// <summary>Envelopes kept unopened.</summary>
    public required int SetAside { get; init; }

    public required IReadOnlyList<BatchKeyer> Keyers { get; init; }

    /// <summary>The last attempt of each paper, by entry.</summary>
    public required IReadOnlyDictionary<(PaperEntry Entry, int Paper), KeyedPaper> Last { get; init; }

    /// <summary>Given out, and not in the pile.</summary>
    public int Outstanding => this.Issued - this.InPile;

    public int Keyed(PaperEntry entry) => this.Last.Keys.Count(key => key.Entry == entry);

    /// <summary>Papers that both people keyed, and not alike.</summary>
    public IReadOnlyList<int> Differences =>
    [
        .. Enumerable.Range(1, this.InPile).Where(paper =>
            this.Last.TryGetValue((PaperEntry.First, paper), out KeyedPaper? first)
            && this.Last.TryGetValue((PaperEntry.Second, paper), out KeyedPaper? second)
            && !first.Digest.AsSpan().SequenceEqual(second.Digest)),
    ];

    /// <summary>Papers that both people keyed alike, in the order of the pile.</summary>
    public IReadOnlyList<KeyedPaper> Agreed =>
    [
        .. Enumerable.Range(1, this.InPile)
            .Where(paper => this.Last.TryGetValue((PaperEntry.First, paper), out KeyedPaper? first)
                && this.Last.TryGetValue((PaperEntry.Second, paper), out KeyedPaper? second)
                && first.Digest.AsSpan().SequenceEqual(second.Digest))
            .Select(paper => this.Last[(PaperEntry.First, paper)]),
    ];

    public bool IsAgreed => this.Agreed.Count == this.InPile;
}
