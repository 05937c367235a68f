using ToadLane.Decisions.Ballots.Places;

namespace ToadLane.Web.Pages.Desk.VotingPlaces;

/// <summary>In what capacity somebody helped, in English; the page translates.</summary>
public static class HelpWords
{
    public static string Of(HelperCapacity capacity) => capacity switch
    {
        HelperCapacity.Companion => "Somebody the voter brought along",
        HelperCapacity.Clerk => "Staff of the voting place",
        HelperCapacity.Interpreter => "An interpreter",
        _ => "Staff on the telephone",
    };
}
