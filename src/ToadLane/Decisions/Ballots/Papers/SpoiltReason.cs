namespace ToadLane.Decisions.Ballots.Papers;

/// <summary>Why a paper that came back cannot be counted.</summary>
public enum SpoiltReason
{
    /// <summary>No box is marked, the one for an empty ballot included.</summary>
    NothingMarked,

    /// <summary>More projects than allowed, or dearer together than the budget.</summary>
    TooMuchChosen,

    /// <summary>A name, a signature or a sign by which the voter could be known.</summary>
    IdentifiesVoter,

    Unclear,

    /// <summary>Not a paper of this batch.</summary>
    NotOurPaper,

    /// <summary>The envelope was empty.</summary>
    NoPaperInside,
}
