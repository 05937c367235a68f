using ToadLane.Decisions.Ballots.Places;

namespace ToadLane.Web.Pages.Desk.VotingPlaces;

/// <summary>In what capacity somebody helped, in English; the page translates.</summary>
public static class HelpWords
{
    public static string Of(HelpedBy capacity) => capacity switch
    {
        HelpedBy.Companion => "Somebody the voter brought along",
        HelpedBy.Clerk => "Staff of the voting place",
        HelpedBy.Interpreter => "An interpreter",
        _ => "Staff on the telephone",
    };
}
