namespace ToadLane.Decisions.Ballots.Papers;

/// <summary>Every way in which work with ballot papers can be refused.</summary>
public static class PaperRefusals
{
    public static Refusal NumberIsWrong { get; } = new(
        "papers-number-is-wrong", "Say how many papers are printed: 1 to {0}.", PaperBatch.MostPapers);

    public static Refusal NoSuchBatch { get; } = new(
        "no-such-batch", "There is no batch with this mark. See the list of batches.");

    public static Refusal BatchIsClosed(string mark) => new(
        "batch-is-closed", "Batch {0} is closed: nothing more can be given out, taken back or keyed.", mark);

    public static Refusal BatchIsUsedUp(string mark) => new(
        "batch-is-used-up", "Every paper of batch {0} has been given out. Print another batch.", mark);

    public static Refusal HasPaper { get; } = new(
        "has-paper", "This person has a paper already. To give another, say why: lost, damaged or never came.");

    public static Refusal NeverIssued(string mark) => new(
        "paper-never-issued", "The roll shows no paper of batch {0} for this person. Put the envelope aside.", mark);

    public static Refusal IsTest { get; } = new(
        "paper-for-test", "This is a test code. It is for trying the pages, not for paper or a voting place.");

    public static Refusal AlreadyReturned { get; } = new(
        "paper-already-returned",
        "An envelope of this person has come back already. Put this one aside and keep it unopened.");

    public static Refusal VotedInPerson { get; } = new(
        "paper-after-voting-place", "This person has voted at a voting place, so they need no paper.");

    public static Refusal IsAtPlace { get; } = new(
        "paper-while-at-place",
        "A voting place has given this person a number that is not used. Ask there first, then try again.");

    public static Refusal NoAccount { get; } = new(
        "keyer-has-no-account", "Sign in to key papers: each of the two entries needs a name.");

    public static Refusal KeysOtherEntry { get; } = new(
        "keys-other-entry", "You keyed the other entry of this batch. Two different people must key it.");

    public static Refusal NotSoMany(int returned) => new(
        "not-so-many-papers", "The roll shows {0} papers back in this batch. Mark the envelope as returned first.",
        returned);

    public static Refusal NotInOrder(int next) => new(
        "paper-not-in-order", "Key the papers in the order of the pile. The next is number {0}.", next);

    public static Refusal EntriesDiffer(int papers) => new(
        "entries-differ", "The two entries differ, or one is not finished, for {0} papers. Key them again.", papers);

    public static Refusal StillOut(int papers) => new(
        "papers-still-out",
        "{0} papers of this batch may still come back. It can be closed when voting is over.", papers);

    public static Refusal MissingNeedsReason { get; } = new(
        "missing-needs-reason", "Say what is known about the missing papers. It will be published.");

    public static Refusal CountIsWrong { get; } = new(
        "paper-count-is-wrong", "Count the papers that are left: the number cannot be less than 0.");

    public static Refusal BatchDoesNotAddUp(string mark, int printed, int sum) => new(
        "batch-does-not-add-up",
        "Batch {0} had {1} papers, but counted, spoilt and unused papers are {2}. Count the left ones again.",
        mark, printed, sum);

    public static Refusal BatchesAreOpen(int batches) => new(
        "paper-batches-are-open",
        "{0} batches of ballot papers are not closed. The box stays shut until each of them adds up.", batches);
}
