namespace ToadLane.Councils;

/// <summary>What becomes of a council that is already here.</summary>
public enum IfPresent
{
    Refuse,
    Replace,
}
