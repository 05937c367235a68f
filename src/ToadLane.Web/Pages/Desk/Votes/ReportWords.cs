namespace ToadLane.Web.Pages.Desk.Votes;

/// <summary>The codes of a scrutineers' report as sentences, in English; the page translates.</summary>
public static class ReportWords
{
    public static string Of(string kind) => kind switch
    {
        "Online" => "online",
        "Paper" => "on paper",
        "VotingPlace" => "at a voting place",
        "CodeNotAccepted" => "A code was not accepted",
        "NotOnRegister" => "Not on the register",
        "TooLate" => "Voting had closed",
        "HadVoted" => "Had voted in a way that is final, or had voted already at a voting place",
        "HasNumber" => "Tried online with a number for a voting place",
        "NumberNotAccepted" => "A number was not accepted at a kiosk",
        "envelope-is-no-vote" => "What was inside is no vote",
        "over-budget" => "Over the budget",
        "too-many-chosen" => "Too many projects",
        "nothing-chosen" => "Nothing was chosen",
        "chosen-twice" => "A project was chosen twice",
        "blank-with-choices" => "Said to be empty, and was not",
        "no-such-project" => "A project that is not on the ballot",
        "Burst" => "Votes came in a burst, in half an hour",
        "ChangedVotes" => "Stored votes were not what they were when the public log got them",
        "OpenEarly.Agreed" => "Opened early by two people",
        "CloseEarly.Agreed" => "Closed early by two people",
        "ExtendPoll.Agreed" => "Extended by two people",
        "VoidDecision.Agreed" => "Declared void by two people",
        "VoidCodes.Agreed" => "Codes were voided by two people",
        "AddElector.Agreed" => "Somebody was added to the register by two people",
        _ when kind.EndsWith(".Refused", StringComparison.Ordinal) => "Asked for and refused",
        _ when kind.EndsWith(".Withdrawn", StringComparison.Ordinal) => "Asked for and taken back",
        _ when kind.EndsWith(".Lapsed", StringComparison.Ordinal) => "Asked for and not answered",
        _ when kind.EndsWith(".Waiting", StringComparison.Ordinal) => "Asked for and waiting",
        _ when kind.EndsWith(".Agreed", StringComparison.Ordinal) => "Done by two people",
        _ => kind,
    };
}
