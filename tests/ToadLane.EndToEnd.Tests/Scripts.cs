namespace ToadLane.EndToEnd.Tests;

/// <summary>Whether a browser runs the pages' scripts.</summary>
public enum Scripts
{
    Run,
    Off,
}
