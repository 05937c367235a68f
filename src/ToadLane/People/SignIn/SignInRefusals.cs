namespace ToadLane.People.SignIn;

/// <summary>Every way in which signing in can say no.</summary>
public static class SignInRefusals
{
    /// <summary>Unknown, used and expired sound the same: the difference would help somebody who is guessing.</summary>
    public static Refusal LinkIsSpent { get; } = new(
        "sign-in-link-is-spent", "This link has been used or is more than 15 minutes old. Ask for a new one.");

    public static Refusal NotADemonstration { get; } = new(
        "not-a-demonstration", "Only in a demonstration can you sign in as somebody else.");
}
