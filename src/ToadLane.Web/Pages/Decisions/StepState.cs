namespace ToadLane.Web.Pages.Decisions;

public enum StepState
{
    Over,
    Now,
    ToCome,
}
