namespace ToadLane.Web.Design.Figures;

/// <summary>What came of a check.</summary>
public enum CheckMark
{
    Holds,
    Fails,
    NotChecked,
}
