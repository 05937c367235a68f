namespace ToadLane.People.Residents;

/// <summary>Every way in which accounts can say no.</summary>
public static class ResidentRefusals
{
    public static Refusal EmailIsWrong { get; } = new(
        "email-is-wrong", "Enter an e-mail address in the right form, like name@example.com.");

    public static Refusal NameIsWrong { get; } = new("name-is-wrong", "Enter a name of 1 to 100 letters.");

    public static Refusal AlreadyHasAccount { get; } = new(
        "already-has-account", "There is already an account with this e-mail address.");

    public static Refusal NoSuchResident { get; } = new(
        "no-such-resident", "There is no account with this e-mail address. They must sign in once first.");

    public static Refusal HoldsOffice { get; } = new(
        "account-holds-office", "This account still has a role. Ask an administrator to end the role first.");
}
