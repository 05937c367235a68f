namespace ToadLane.Decisions.Ballots;

/// <summary>
/// Every way in which the ballot box can say no, to a voter or to whoever opens, closes and counts it.
/// </summary>
public static class BallotRefusals
{
    public static Refusal NothingChosen { get; } = new(
        "nothing-chosen", "Choose at least one project, or say that you want to hand in an empty ballot.");

    public static Refusal BlankWithChoices { get; } = new(
        "blank-with-choices", "You chose projects and also asked for an empty ballot. Do one or the other.");

    public static Refusal ChosenTwice(int number) => new(
        "chosen-twice", "Project {0} is on your ballot twice. Choose it once.", number);

    public static Refusal NoSuchProject(int number) => new(
        "no-such-project", "Project {0} is not on this ballot paper. Choose from the list.", number);

    public static Refusal TooManyChosen(int chosen, int most) => new(
        "too-many-chosen", "You chose {0} projects. You can choose at most {1}: take some away.", chosen, most);

    public static Refusal OverBudget(string overPounds) => new(
        "over-budget", "Your projects cost £{0} more than there is to spend. Take some away.", overPounds);

    public static Refusal NotOpen { get; } = new(
        "voting-not-open", "Voting has not opened yet. Your vote was not cast. Come back when it opens.");

    public static Refusal Closed { get; } = new(
        "voting-closed", "Voting has closed. This vote was not cast. A vote that you cast before still counts.");

    public static Refusal NotAnElector { get; } = new(
        "not-an-elector", "Show again that you can vote: use the code from your letter, or your details.");

    public static Refusal VotedOnPaper { get; } = new(
        "voted-on-paper",
        "Your ballot paper has come back to us, so you have voted. A paper is final. This vote was not cast.");

    public static Refusal VotedAtPlace { get; } = new(
        "voted-at-place", "You have voted at a voting place. That is final. This vote was not cast.");

    public static Refusal IsAtPlace { get; } = new(
        "is-at-place",
        "A voting place has given you a number to vote with. Vote there, or hand the number back to the staff.");

    public static Refusal VotedElsewhere { get; } = new(
        "voted-elsewhere", "A vote in this name is in the box already. This vote was not cast. Ask the staff.");

    public static Refusal NumberIsUnknown { get; } = new(
        "number-is-unknown", "We do not know this number, or it has been used. Check it, or ask the staff.");

    public static Refusal Copied { get; } = new(
        "envelope-copied", "This sealed vote is a copy of one that is already in the box. It was not cast.");

    public static Refusal NotAnEnvelope { get; } = new(
        "not-an-envelope",
        "What your browser sent is not a sealed vote of this decision. It was not cast. Go back and choose again.");

    public static Refusal WasTested { get; } = new(
        "envelope-was-tested",
        "This sealed vote was tested, so it can never be cast. Go back to your choices: they are sealed anew.");

    public static Refusal IsInTheBox { get; } = new(
        "envelope-is-in-the-box", "This sealed vote is in the box, so it cannot be tested any more.");

    public static Refusal CouldNotConfirm { get; } = new(
        "could-not-confirm",
        "We could not confirm that your vote is in the box. Do not close this page: press Try again. "
        + "Trying again never counts you twice.");

    public static Refusal BoxIsBusy { get; } = new(
        "box-is-busy", "Very many people are voting now. Your vote was not cast. Wait a minute, then press Try again.");

    public static Refusal CodeIsUnknown { get; } = new(
        "code-is-unknown", "We do not know this code for this vote. Check each letter, or use your details instead.");

    public static Refusal DetailsAreUnknown { get; } = new(
        "details-are-unknown",
        "These details are not on the register for this vote. Check them, or use the code from your letter.");

    public static Refusal StoredDoesNotFit(string where) => new(
        "stored-does-not-fit",
        "Stopped: {0} in the database is not what was sealed and logged. Somebody changed it. Call the scrutineers.",
        where);

    public static Refusal BoxDoesNotReconcile { get; } = new(
        "box-does-not-reconcile",
        "The box was not opened: the numbers of voters and envelopes do not agree. See the sums of this decision.");

    public static Refusal EnvelopeIsNoVote { get; } = new(
        "envelope-is-no-vote", "What is in this envelope was not sealed as a vote of this decision.");

    public static Refusal KeyIsDestroyed { get; } = new(
        "key-is-destroyed", "The box cannot be opened again: its key was destroyed after the count.");
}
