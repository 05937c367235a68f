namespace ToadLane.PublicLog.Trees;

/// <summary>A part of the log that is needed is not there, or is not what it should be; the message names it.</summary>
public sealed class MissingNodeException : Exception
{
    /// <summary>Without a reason.</summary>
    public MissingNodeException()
    {
    }

    /// <summary>With what is missing.</summary>
    public MissingNodeException(string message)
        : base(message)
    {
    }

    /// <summary>With what is missing and why.</summary>
    public MissingNodeException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
