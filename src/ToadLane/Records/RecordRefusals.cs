namespace ToadLane.Records;

/// <summary>Every no of the public log.</summary>
public static class RecordRefusals
{
    public static Refusal NotInTheLog { get; } = new(
        "not-in-the-log", "This is not in the public log. A new vote is there within ten minutes: try again then.");

    public static Refusal LogDoesNotFit(string why) => new(
        "log-does-not-fit",
        "The public log was not published, because it does not fit together: {0} Nothing was signed. Compare its "
            + "folder with a backup.",
        why);
}
