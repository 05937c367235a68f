namespace ToadLane.Decisions.Ballots.Agreeing;

/// <summary>Every way in which an act of two people can say no.</summary>
public static class JointRefusals
{
    public static Refusal NoSuchAct { get; } = new(
        "no-such-joint-act", "There is no such request. See the list of what waits for an answer.");

    public static Refusal SignInFirst { get; } = new(
        "joint-act-needs-a-person", "This takes two people with accounts of their own. Sign in first.");

    public static Refusal SamePerson { get; } = new(
        "joint-act-same-person", "You asked for this yourself. Another person must answer.");

    public static Refusal NotYoursToWithdraw { get; } = new(
        "joint-act-not-yours", "Only the person who asked can take it back. You can refuse it.");

    public static Refusal IsAnswered { get; } = new(
        "joint-act-answered", "This has been answered already. An answer cannot be changed.");

    public static Refusal HasLapsed { get; } = new(
        "joint-act-lapsed", "Nobody answered this in time, so it has lapsed. Ask again if it is still needed.");

    public static Refusal AskerHasLeft { get; } = new(
        "joint-act-asker-has-left",
        "Who asked for this no longer holds the role in which they asked, so it has lapsed and nothing was done. If it "
        + "is still needed, somebody with the role must ask again.");

    public static Refusal AlreadyAsked { get; } = new(
        "joint-act-already-asked", "Somebody has asked for this already. It waits for the answer of another person.");

    public static Refusal HasChanged { get; } = new(
        "joint-act-has-changed",
        "What was asked for is no longer what would be done. Refuse it, and ask again for what is wanted now.");

    public static Refusal DetailsAreWrong { get; } = new(
        "joint-act-details-are-wrong", "What is asked for cannot be read. Fill in the form again.");

    public static Refusal NeedsAMember { get; } = new(
        "ballot-needs-a-member",
        "The ballot is the partnership’s. Of the two people, one must hold a seat on the partnership.");

    public static Refusal CloseIsWrong(int days) => new(
        "extended-close-is-wrong",
        "The new close must be later than the present one, and at most {0} days after the one that was planned.",
        days);
}
