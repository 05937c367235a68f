namespace ToadLane.Decisions.Ballots.Scrutiny;

/// <summary>Every way in which a count by scrutineers can say no.</summary>
public static class ScrutinyRefusals
{
    public static Refusal CountedHere { get; } = new(
        "counted-by-the-site",
        "This decision is counted by the council’s own site. Scrutineers have nothing to open.");

    public static Refusal CountedByScrutineers { get; } = new(
        "counted-by-scrutineers", "Scrutineers hold the key of this box. It is opened on their machines, not here.");

    public static Refusal BallotsArePublic { get; } = new(
        "ballots-are-public", "The ballots of this decision are published: take them from the page of its result.");

    public static Refusal NotABox { get; } = new(
        "not-a-box", "This is not a box file, or it has been changed. Export the box again.");

    public static Refusal NotAResult { get; } = new(
        "not-a-scrutineers-result",
        "This is not a result file. The count of the scrutineers writes it as result.json.");

    public static Refusal ResultOfAnotherBox { get; } = new(
        "result-of-another-box", "This result was not counted from the box that was closed here.");

    public static Refusal ResultDoesNotReconcile { get; } = new(
        "result-does-not-reconcile",
        "The votes and the rejected envelopes in this result are not those that were in the box. Nothing was "
        + "published.");

    public static Refusal RecountDiffers { get; } = new(
        "recount-differs", "The site counted the same votes again and got another result. Nothing was published.");

    public static Refusal FingerprintIsMissing { get; } = new(
        "fingerprint-is-missing", "Count the box on your own machine, and type the fingerprint that your count shows.");

    public static Refusal FingerprintDiffers { get; } = new(
        "fingerprint-differs",
        "Your own count has another fingerprint than the result that was brought. Refuse it, and count again "
        + "together.");
}
