namespace ToadLane.EndToEnd.Tests;

/// <summary>What a visitor's browser is like.</summary>
/// <param name="Scripts">Whether it runs the pages' scripts.</param>
/// <param name="Width">In CSS pixels.</param>
public sealed record Window(Scripts Scripts = Scripts.Run, int Width = 1280);
