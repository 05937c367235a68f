namespace ToadLane.Decisions.Ballots.Papers;

/// <summary>
/// Ballot papers that were printed together and carry the same mark. Every one of them ends as counted, spoilt or
/// unused, and the batch closes when these add up to what was printed.
/// </summary>
public sealed class PaperBatch
{
    public const int MostPapers = 5000;
    private const int Letters = 26;

    public DecisionId DecisionId { get; init; }

    /// <summary>A, B, … Z, AA, …: printed on each paper of the batch. It says nothing of a voter.</summary>
    public required string Mark { get; init; }

    public int Printed { get; init; }

    public required string PrintedBy { get; init; }

    /// <summary>
    /// Under this key, locked in the vault, the two entries of a paper are compared. It goes when the batch closes:
    /// then nobody can try out what a paper said.
    /// </summary>
    public byte[]? LockedKey { get; set; }

    public BatchClosing? Closing { get; private set; }

    /// <summary>The mark of the nth batch, from 1.</summary>
    public static string MarkOf(int number) => number <= Letters
        ? ((char)('A' + number - 1)).ToString()
        : MarkOf((number - 1) / Letters) + MarkOf(((number - 1) % Letters) + 1);

    /// <summary>Printed = counted + spoilt + unused (R6), or it stays open.</summary>
    public Refusal? Close(BatchClosing closing)
    {
        if (this.Closing is not null)
        {
            return PaperRefusals.BatchIsClosed(this.Mark);
        }

        if (closing.Missing > 0 && string.IsNullOrWhiteSpace(closing.MissingWhy))
        {
            return PaperRefusals.MissingNeedsReason;
        }

        int sum = closing.Counted + closing.Spoilt + closing.Unused;
        if (sum != this.Printed)
        {
            return PaperRefusals.BatchDoesNotAddUp(this.Mark, this.Printed, sum);
        }

        this.Closing = closing;
        this.LockedKey = null;
        return null;
    }
}
