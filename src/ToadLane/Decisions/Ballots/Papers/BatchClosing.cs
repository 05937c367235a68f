namespace ToadLane.Decisions.Ballots.Papers;

/// <summary>
/// What became of every paper of a batch: the account that is published. It names no voter and no choice.
/// </summary>
public sealed record BatchClosing(DateOnly Day, string ByName)
{
    /// <summary>Keyed alike by two people, and sealed.</summary>
    public required int Counted { get; init; }

    /// <summary>Came back and cannot be counted: both people gave the same reason.</summary>
    public required int Spoilt { get; init; }

    /// <summary>Given out, and not back in time or put aside unopened.</summary>
    public required int Outstanding { get; init; }

    /// <summary>Never given out, counted by hand.</summary>
    public required int LeftOver { get; init; }

    /// <summary>Neither given out nor found: published with the reason.</summary>
    public int Missing { get; init; }

    public string? MissingWhy { get; init; }

    /// <summary>Every paper nobody voted on.</summary>
    public int Unused => this.Outstanding + this.LeftOver + this.Missing;
}
