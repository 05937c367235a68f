namespace ToadLane.Decisions;

public enum AdoptionVerdict
{
    Adopted,
    Departed,
}
