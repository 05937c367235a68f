namespace ToadLane.Bodies;

/// <summary>Every way in which bodies and powers can say no.</summary>
public static class BodyRefusals
{
    public static Refusal NoSeats { get; } = new(
        "body-has-no-seats", "A body needs at least one constituency, and each constituency at least one seat.");

    public static Refusal NoSuchConstituency { get; } = new(
        "no-such-constituency", "This body has no such constituency. Choose one from its page.");

    public static Refusal AlreadySits { get; } = new(
        "already-sits", "This person already holds a seat on this body.");

    public static Refusal NoSuchBody { get; } = new("no-such-body", "There is no such body. See the list of bodies.");

    public static Refusal NoSuchPower { get; } =
        new("no-such-power", "There is no such power. See the list of powers.");

    public static Refusal PowerEndsBeforeItStarts { get; } = new(
        "power-ends-before-it-starts", "The power must end after it starts. Check both dates.");

    public static Refusal AmountIsWrong { get; } = new(
        "power-amount-is-wrong", "A budget must be more than £0. Enter the amount in pounds.");

    public static Refusal SlugIsTaken(string slug) => new(
        "body-slug-is-taken", "There is already a body with the short name {0}. Choose another.", slug);

    public static Refusal TooManySeats(int most) => new(
        "too-many-seats", "A body can have at most {0} seats.", most);

    public static Refusal NoResidentMajority(int residents, int seats) => new(
        "no-resident-majority",
        "Residents must hold more than half of the seats. They hold {0} of {1}. Add seats for residents.",
        residents,
        seats);

    public static Refusal SeatsAreFull(string constituency) => new(
        "seats-are-full", "All the seats of {0} are taken. End a membership first.", constituency);
}
