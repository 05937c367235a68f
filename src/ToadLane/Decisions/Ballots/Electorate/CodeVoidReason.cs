namespace ToadLane.Decisions.Ballots.Electorate;

/// <summary>Why a code stopped working, or why somebody needs another one.</summary>
public enum CodeVoidReason
{
    /// <summary>A later batch has a new code for the same person.</summary>
    Replaced,

    NeverCame,

    Lost,

    Damaged,

    Moved,

    /// <summary>Somebody else has seen the code, or used it.</summary>
    SeenByOthers,

    /// <summary>The person has died or may not vote any more.</summary>
    NotAnElector,

    /// <summary>Printed wrongly or sent to the wrong place.</summary>
    Misprinted,
}
