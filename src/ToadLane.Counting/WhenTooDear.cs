namespace ToadLane.Counting;

/// <summary>What greedy does with a project that costs more than is left.</summary>
public enum WhenTooDear
{
    /// <summary>Passes over it and looks at the next.</summary>
    Skip,

    /// <summary>Stops there.</summary>
    Stop,
}
