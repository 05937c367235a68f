using ToadLane.Ledger;

namespace ToadLane.Decisions;

/// <summary>Every way in which a decision, as a whole, can say no.</summary>
public static class DecisionRefusals
{
    public static Refusal NoSuchDecision { get; } = new(
        "no-such-decision", "There is no such decision. See the list of decisions.");

    public static Refusal TitleIsWrong { get; } = new(
        "decision-title-is-wrong", "Give the decision a title of 1 to 200 letters, with a letter or a digit in it.");

    public static Refusal TimetableIsOver { get; } = new(
        "timetable-is-over", "Voting would be over already. Choose days that are still to come.");

    public static Refusal TimetableOutOfOrder { get; } = new(
        "timetable-out-of-order",
        "Each stage must open before it closes, and voting must open after proposals close. Check the dates.");

    public static Refusal MostChoicesIsMissing { get; } = new(
        "most-choices-is-missing", "Say how many projects a voter may choose: at least 1.");

    public static Refusal PowerIsNotHeld { get; } = new(
        "power-is-not-held", "The body does not hold this power on the day voting closes. Check the power's dates.");

    public static Refusal ProposalsAreNotOver { get; } = new(
        "proposals-are-not-over", "The ballot can be published when proposals have closed and before voting is due.");

    public static Refusal AlreadyPublished { get; } = new(
        "ballot-already-published", "The ballot has already been published.");

    public static Refusal NothingToVoteOn { get; } = new(
        "nothing-to-vote-on", "No proposal is ready for the ballot. At least one must be checked and costed.");

    public static Refusal ProposalsWait(int waiting) => new(
        "proposals-wait", "{0} proposals still need an answer. Cost each one, or say why it cannot be done.", waiting);

    public static Refusal NobodyMayVote { get; } = new(
        "nobody-may-vote", "There is no register of voters yet. Upload it before voting opens.");

    public static Refusal NotPublished { get; } = new(
        "ballot-not-published", "Voting cannot open: the partnership has not published the ballot.");

    public static Refusal AlreadyOpen { get; } = new("voting-already-open", "Voting has already opened.");

    public static Refusal NotTimeToVote { get; } = new(
        "not-time-to-vote", "It is not time to vote. See the timetable of this decision.");

    public static Refusal NeverOpened { get; } = new("voting-never-opened", "Voting never opened, so it cannot close.");

    public static Refusal AlreadyClosed { get; } = new("voting-already-closed", "Voting has already closed.");

    public static Refusal VotingIsNotOver { get; } = new(
        "voting-is-not-over", "Voting is not over. Nothing can be counted before it closes.");

    public static Refusal AlreadyCounted { get; } = new("already-counted", "The votes have already been counted.");

    public static Refusal NotCounted { get; } = new("not-counted", "There is no result to act on yet.");

    public static Refusal AlreadyAdopted { get; } = new(
        "already-adopted", "The lawful decision-maker has already acted on this result.");

    public static Refusal IsVoid { get; } = new(
        "decision-is-void", "This decision was declared void. Nothing more can happen to it.");

    public static Refusal CannotOpenEarly { get; } = new(
        "cannot-open-early", "Voting can be opened early only when the ballot is published and voting is not due yet.");

    public static Refusal VotingIsNotOpen { get; } = new(
        "voting-is-not-open", "The close can be moved only while voting is open.");

    public static Refusal ReasonIsMissing { get; } = new(
        "reason-is-missing", "Give a reason. It will be published.");

    public static Refusal NotTheDecisionMaker(string post) => new(
        "not-the-decision-maker", "Only the {0} may act on this result.", post);

    public static Refusal SlugIsTaken(string slug) => new(
        "decision-slug-is-taken", "There is already a decision with the short name {0}. Choose another.", slug);

    public static Refusal BudgetIsWrong(Pence most) => new(
        "budget-is-wrong", "The budget must be more than £0 and at most {0}, which is what was handed over.", most);
}
