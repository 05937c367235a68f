namespace ToadLane.People.Messages;

/// <summary>How a message reaches its reader.</summary>
public enum Channel
{
    Email,

    /// <summary>A letter that the council prints and posts, for people without e-mail.</summary>
    Post,
}
