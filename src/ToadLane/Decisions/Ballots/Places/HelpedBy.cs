namespace ToadLane.Decisions.Ballots.Places;

/// <summary>In what capacity somebody helped a voter.</summary>
public enum HelpedBy
{
    /// <summary>Somebody whom the voter brought along.</summary>
    Companion,

    Clerk,

    Interpreter,

    /// <summary>Staff at the other end of a telephone line.</summary>
    Telephone,
}
