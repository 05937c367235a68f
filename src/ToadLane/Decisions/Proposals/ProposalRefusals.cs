using ToadLane.Ledger;

namespace ToadLane.Decisions.Proposals;

/// <summary>Every way in which a proposal can say no.</summary>
public static class ProposalRefusals
{
    public static Refusal NoSuchProposal { get; } = new(
        "no-such-proposal", "There is no such proposal. See the list of proposals.");

    public static Refusal NotOpen { get; } = new(
        "proposals-not-open", "Proposals are not open for this decision. See its timetable.");

    public static Refusal NotYourProposal { get; } = new(
        "not-your-proposal",
        "Only the person who made this proposal can do that. Use the link or code you were given.");

    public static Refusal AlreadySubmitted { get; } = new(
        "proposal-already-submitted", "This proposal has already been sent in.");

    public static Refusal NotSentYet { get; } = new(
        "proposal-not-sent-yet", "This proposal has not been sent in. You can delete the draft instead.");

    public static Refusal ChangedMeanwhile { get; } = new(
        "proposal-changed-meanwhile",
        "Somebody else changed this proposal just now. Look at it again before you go on.");

    public static Refusal CarriesOthers { get; } = new(
        "proposal-carries-others",
        "Other people’s proposals have been merged into this one, so it goes on without you. Write to the council if "
        + "that is a problem.");

    public static Refusal NotWaitingForModeration { get; } = new(
        "not-waiting-for-moderation", "This proposal has already been checked against the rules, or was taken back.");

    public static Refusal IsOver { get; } = new(
        "proposal-is-over", "This proposal has been withdrawn, merged or turned down, so this cannot be done to it.");

    public static Refusal CannotMergeThere { get; } = new(
        "cannot-merge-there", "A proposal can only be merged into another proposal of the same decision.");

    public static Refusal CannotBeCosted { get; } = new(
        "cannot-be-costed", "Only a proposal that is on the site can be costed.");

    public static Refusal CostIsWrong { get; } = new(
        "cost-is-wrong", "The cost must be more than £0 and less than £100 million.");

    public static Refusal EmailIsWrong { get; } = new(
        "email-is-wrong", "Enter an email address in the correct format, like name@example.com.");

    public static Refusal DescriptionIsMissing { get; } = new(
        "photo-description-is-missing", "Say what the photo shows, for people who cannot see it.");

    public static Refusal PhotoIsMissing { get; } = new("photo-is-missing", "Choose a photo.");

    public static Refusal NotAPhoto { get; } = new(
        "not-a-photo", "The photo must be a JPEG, PNG or WebP picture that does not move. Choose another file.");

    public static Refusal PhotoIsDamaged { get; } = new(
        "photo-is-damaged", "The photo cannot be read: the file is damaged. Choose another file.");

    public static Refusal BallotIsPublished { get; } = new(
        "ballot-is-published", "The ballot has been published, so costs and proposals can no longer change.");

    public static Refusal PhotoIsTooLarge(int megabytes) => new(
        "photo-is-too-large", "The photo must be smaller than {0} MB. Choose a smaller one.", megabytes);

    public static Refusal PhotoHasTooManyPixels(int side, int millions) => new(
        "photo-has-too-many-pixels",
        "The photo must be at most {0} pixels on each side and {1} million pixels in all. Choose a smaller one.",
        side,
        millions);

    public static Refusal CostsMoreThanTheBudget(Pence budget) => new(
        "costs-more-than-the-budget",
        "This is more than the whole budget of {0}. Say that it cannot be done, and why.",
        budget);

    public static Refusal PartIsMissing(string part) => new(
        "proposal-part-is-missing", "Something is missing: {0}. Fill it in before you send your proposal.", part);

    public static Refusal TooLong(string part, int most) => new(
        "proposal-too-long", "One of your answers is too long ({0}). It must be {1} characters or less.", part, most);
}
