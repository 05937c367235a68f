namespace ToadLane.People.Roles;

/// <summary>Every way in which giving and ending roles can say no.</summary>
public static class RoleRefusals
{
    public static Refusal NotGiven { get; } = new(
        "role-not-given",
        "Only officer, decision-maker, returning officer, scrutineer and administrator are given. The other roles "
        + "follow from what people do.");

    public static Refusal WhyIsMissing { get; } = new("role-why-is-missing", "Say why: it stands in the record.");

    public static Refusal NotToYourself { get; } = new(
        "role-not-to-yourself", "Nobody changes their own roles. Ask another administrator.");

    public static Refusal EndsBeforeItBegins { get; } = new(
        "role-ends-before-it-begins", "The role must end after it begins.");

    public static Refusal AlreadyHolds { get; } = new("role-already-held", "They have this role already.");

    public static Refusal DoesNotHold { get; } = new("role-not-held", "They do not have this role.");

    public static Refusal LastAdministrator { get; } = new(
        "role-last-administrator", "This is the last administrator. Give the role to somebody else first.");
}
