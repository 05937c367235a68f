namespace ToadLane.Records;

/// <summary>Every no of the public log.</summary>
public static class RecordRefusals
{
    public static Refusal NotInTheLog { get; } = new(
        "not-in-the-log", "This is not in the public log. A new vote is there within ten minutes: try again then.");

    public static Refusal NoKey { get; } = new(
        "no-key", "This is not the key of a log or a witness. It looks like example.org/log+1a2b3c4d+AjBZ…");

    public static Refusal NoAddress { get; } = new(
        "no-address", "Give the address of the witness, beginning with https://");

    public static Refusal AlreadyWitnessed(string name) => new(
        "already-witnessed", "{0} is on the list already.", name);

    public static Refusal LogDoesNotFit(string why) => new(
        "log-does-not-fit",
        "The public log was not published, because it does not fit together: {0} Nothing was signed. Compare its "
            + "folder with a backup.",
        why);
}
