namespace ToadLane.Web.Pages.Decisions.Kiosk;

/// <summary>How far a voter at the kiosk is.</summary>
public enum KioskStep
{
    Number,
    Paper,
    Check,
    Done,
}
