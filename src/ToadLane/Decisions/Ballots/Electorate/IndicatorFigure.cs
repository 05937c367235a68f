namespace ToadLane.Decisions.Ballots.Electorate;

/// <summary>The value of an indicator in one area.</summary>
public sealed record IndicatorFigure(string AreaCode, decimal Value);
