namespace ToadLane.Counting.Certificates;

/// <summary>What one voter paid for one project out of the share.</summary>
/// <param name="Project">Its id.</param>
/// <param name="Amount">Exactly, in minor units.</param>
public sealed record Payment(string Project, Fraction Amount);
