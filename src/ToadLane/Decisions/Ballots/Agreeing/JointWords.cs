namespace ToadLane.Decisions.Ballots.Agreeing;

/// <summary>
/// An act of two people in words: a title such as "Publish the ballot", and English sentences with {0} places, which
/// are the keys under which translations are found. Moments are UTC.
/// </summary>
public sealed record JointWords(string Title, string Text, params object[] Arguments);
