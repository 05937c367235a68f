namespace ToadLane.Decisions.Ballots.Papers;

/// <summary>The account of a closed batch as it stands in the public log and in the published record.</summary>
public sealed record BatchAccount
{
    public required string Mark { get; init; }

    public required int Printed { get; init; }

    public required int Counted { get; init; }

    public required int Spoilt { get; init; }

    public required int Outstanding { get; init; }

    public required int LeftOver { get; init; }

    public required int Missing { get; init; }

    public required string? MissingWhy { get; init; }

    /// <summary>The account of a batch that is closed.</summary>
    public static BatchAccount Of(PaperBatch batch)
    {
        BatchClosing closing = batch.Closing!;
        return new BatchAccount
        {
            Mark = batch.Mark,
            Printed = batch.Printed,
            Counted = closing.Counted,
            Spoilt = closing.Spoilt,
            Outstanding = closing.Outstanding,
            LeftOver = closing.LeftOver,
            Missing = closing.Missing,
            MissingWhy = closing.MissingWhy,
        };
    }
}
