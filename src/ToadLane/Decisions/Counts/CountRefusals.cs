namespace ToadLane.Decisions.Counts;

/// <summary>Every way in which a count can say no.</summary>
public static class CountRefusals
{
    public static Refusal FileHasFaults(int faults) => new(
        "ballot-file-has-faults", "The file has {0} faults, so nothing was imported. Mend them and try again.", faults);

    public static Refusal AmountsAreTooFine { get; } = new(
        "amounts-are-too-fine", "An amount in the file has more than two decimals. Round it and try again.");
}
