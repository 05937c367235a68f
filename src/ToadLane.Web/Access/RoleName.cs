namespace ToadLane.Web.Access;

/// <summary>What a role is called on a page, in English; the page translates.</summary>
public static class RoleName
{
    public static string Of(Role role) => role switch
    {
        Role.PartnershipMember => "Partnership member",
        Role.Officer => "Council officer",
        Role.DecisionMaker => "Decision-maker",
        Role.ReturningOfficer => "Returning officer",
        Role.Scrutineer => "Scrutineer",
        Role.Administrator => "Administrator",
        Role.PollClerk => "Poll clerk",
        Role.Resident => "Resident",
        Role.Visitor => "Anyone",
        _ => "The timetable",
    };
}
