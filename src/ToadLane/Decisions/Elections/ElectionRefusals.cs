namespace ToadLane.Decisions.Elections;

/// <summary>Every way in which an election can say no.</summary>
public static class ElectionRefusals
{
    public static Refusal RuleDoesNotApply(string rule) => new(
        "rule-does-not-apply", "The rule {0} does not apply to this election. Choose another rule.", rule);

    public static Refusal SlugIsTaken(string slug) => new(
        "election-slug-is-taken", "There is an election {0} already. Give this one another name.", slug);
}
