namespace ToadLane.Decisions.Proposals;

/// <summary>Every way in which a proposal can say no.</summary>
public static class ProposalRefusals
{
    public static Refusal NoSuchProposal { get; } = new(
        "no-such-proposal", "There is no such proposal. See the list of proposals.");

    public static Refusal NotOpen { get; } = new(
        "proposals-not-open", "Proposals are not open for this decision. See its timetable.");

    public static Refusal NotYourProposal { get; } = new(
        "not-your-proposal", "Only the person who made this proposal can do that. Use the link or code you were given.");

    public static Refusal AlreadySubmitted { get; } = new(
        "proposal-already-submitted", "This proposal has already been sent in.");

    public static Refusal NotWaitingForModeration { get; } = new(
        "not-waiting-for-moderation", "This proposal has already been checked against the rules, or was taken back.");

    public static Refusal IsOver { get; } = new(
        "proposal-is-over", "This proposal has been withdrawn, merged or turned down, so this cannot be done to it.");

    public static Refusal CannotMergeThere { get; } = new(
        "cannot-merge-there", "A proposal can only be merged into another proposal of the same decision.");

    public static Refusal CannotBeCosted { get; } = new(
        "cannot-be-costed", "Only a proposal that is on the site can be costed.");

    public static Refusal CostIsWrong { get; } = new("cost-is-wrong", "The cost must be more than £0.");

    public static Refusal BallotIsPublished { get; } = new(
        "ballot-is-published", "The ballot has been published, so costs and proposals can no longer change.");

    public static Refusal PartIsMissing(string part) => new(
        "proposal-part-is-missing", "Something is missing: {0}. Fill it in before you send your proposal.", part);

    public static Refusal TooLong(string part, int most) => new(
        "proposal-too-long", "{0} must be {1} characters or less.", part, most);
}
