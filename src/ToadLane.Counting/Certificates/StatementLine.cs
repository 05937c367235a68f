namespace ToadLane.Counting.Certificates;

/// <summary>One line of a voter's statement: a funded project.</summary>
/// <param name="Project">Its id.</param>
/// <param name="Kind">In what sense the money is the voter's.</param>
/// <param name="Amount">Of one voter, exactly, in minor units.</param>
/// <param name="Together">Of all voters with this paper together, in whole minor units.</param>
public sealed record StatementLine(string Project, StatementKind Kind, Fraction Amount, long Together);
