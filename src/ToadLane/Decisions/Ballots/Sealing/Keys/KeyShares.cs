namespace ToadLane.Decisions.Ballots.Sealing.Keys;

/// <summary>
/// How the key of a decision was split, as it is sealed and published: how many shares open the box, and the hash of
/// each share (hexadecimal, in the order of their numbers), by which a wrong one is told.
/// </summary>
public sealed record KeyShares(int Needed, IReadOnlyList<string> Hashes);
