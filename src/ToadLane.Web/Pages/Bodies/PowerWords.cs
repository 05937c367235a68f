using ToadLane.Bodies;

namespace ToadLane.Web.Pages.Bodies;

/// <summary>Where a power stands on a day, in English; the page translates.</summary>
public static class PowerWords
{
    public static string Of(Power power, DateOnly today) => power switch
    {
        _ when power.IsHeldOn(today) => "Held now",
        _ when today < power.From => "Not yet",
        _ => "Over",
    };

    public static string Colour(Power power, DateOnly today) => power.IsHeldOn(today) ? "green" : "grey";
}
