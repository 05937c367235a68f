namespace ToadLane.People.Passkeys;

/// <summary>Every way in which passkeys can say no.</summary>
public static class PasskeyRefusals
{
    public static Refusal NoSuchPasskey { get; } = new("no-such-passkey", "This passkey is not here any more.");

    public static Refusal AlreadyThere { get; } = new("passkey-already-there", "This passkey has been added already.");

    public static Refusal TooMany { get; } =
        new("too-many-passkeys", "You have 10 passkeys. Remove one you do not use first.");

    public static Refusal NotProved { get; } = new(
        "passkey-not-proved", "That did not work. Try again, or use a link by e-mail.");
}
