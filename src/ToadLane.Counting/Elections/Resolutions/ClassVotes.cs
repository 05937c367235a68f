namespace ToadLane.Counting.Elections.Resolutions;

/// <summary>How one class of voters answered a yes-or-no question. Where there are no classes, there is one of these.
/// </summary>
/// <param name="Class">What the class is called, such as "Tenants".</param>
public sealed record ClassVotes(string Class)
{
    /// <summary>Papers that say yes.</summary>
    public long For { get; init; }

    /// <summary>Papers that say no.</summary>
    public long Against { get; init; }

    /// <summary>Valid papers that say neither: abstentions and blank papers.</summary>
    public long Abstained { get; init; }

    /// <summary>Papers that were returned and could not be counted.</summary>
    public long Spoilt { get; init; }

    /// <summary>How many people could have voted; null when nobody says.</summary>
    public long? Roll { get; init; }

    /// <summary>For and against.</summary>
    public long Cast => For + Against;

    /// <summary>For, against and abstained.</summary>
    public long Valid => Cast + Abstained;

    /// <summary>Every paper that came back, the spoilt ones too.</summary>
    public long Returned => Valid + Spoilt;

    /// <summary>How many of a kind there are; null for a roll that nobody says.</summary>
    public long? Of(VoteKind kind) => kind switch
    {
        VoteKind.For => For,
        VoteKind.Against => Against,
        VoteKind.Cast => Cast,
        VoteKind.Valid => Valid,
        VoteKind.Returned => Returned,
        VoteKind.Roll => Roll,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such kind of vote."),
    };

    /// <summary>What cannot be true of these numbers, as a sentence, or null.</summary>
    public string? Fault
    {
        get
        {
            if (For < 0 || Against < 0 || Abstained < 0 || Spoilt < 0 || Roll < 0)
            {
                return $"{Class}: a number of papers cannot be below nought.";
            }

            Int128 returned = (Int128)For + Against + Abstained + Spoilt;
            return returned > (Roll ?? long.MaxValue)
                ? FormattableString.Invariant($"{Class}: {returned} papers came back from a roll of {Roll}.")
                : null;
        }
    }
}
