namespace ToadLane.Counting;

/// <summary>A condition that the contest cannot have, or that the rule cannot honour; the message says which.</summary>
public sealed class ConditionException : ArgumentException
{
    /// <summary>An exception without a message.</summary>
    public ConditionException()
    {
    }

    /// <summary>An exception with a message.</summary>
    public ConditionException(string message)
        : base(message)
    {
    }

    /// <summary>An exception with a message and its cause.</summary>
    public ConditionException(string message, Exception cause)
        : base(message, cause)
    {
    }
}
