namespace ToadLane.Decisions.Ballots.Sealing;

/// <summary>Whether a ballot is empty on purpose.</summary>
public enum ChoiceKind
{
    Marked,
    Blank,
}
