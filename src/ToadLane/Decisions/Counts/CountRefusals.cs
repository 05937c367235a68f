namespace ToadLane.Decisions.Counts;

/// <summary>Every way in which a count can say no.</summary>
public static class CountRefusals
{
    public static Refusal FileHasFaults(int faults) => new(
        "ballot-file-has-faults", "The file has {0} faults, so nothing was imported. Mend them and try again.", faults);

    public static Refusal RuleDoesNotFit(string rule, string form) => new(
        "rule-does-not-fit", "The rule {0} cannot count a file of {1} votes. Choose another rule.", rule, form);
}
