using ToadLane.Decisions.Ballots.Agreeing;

namespace ToadLane.Web.Pages.Desk.Agreements;

/// <summary>How an act of two people ended, in English; the page translates.</summary>
public static class VerdictWords
{
    public static string Of(JointVerdict verdict) => verdict switch
    {
        JointVerdict.Agreed => "agreed and done",
        JointVerdict.Refused => "refused",
        JointVerdict.Withdrawn => "taken back",
        _ => "lapsed without an answer",
    };
}
