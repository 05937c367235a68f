namespace ToadLane.Bodies;

/// <summary>Every way in which bodies and powers can say no.</summary>
public static class BodyRefusals
{
    public static Refusal NameIsWrong { get; } = new(
        "body-name-is-wrong", "Give the body a name of up to 200 letters, as residents say it.");

    public static Refusal ConstituencyNameIsWrong { get; } = new(
        "constituency-name-is-wrong", "Give each constituency a name of up to 200 letters.");

    public static Refusal NoSeats { get; } = new(
        "body-has-no-seats", "A body needs at least one constituency, and each constituency at least one seat.");

    public static Refusal NoSuchConstituency { get; } = new(
        "no-such-constituency", "This body has no such constituency. Choose one from its page.");

    public static Refusal AlreadySits { get; } = new(
        "already-sits", "This person already holds a seat on this body.");

    public static Refusal MemberNameIsWrong { get; } = new(
        "member-name-is-wrong", "Give the member’s name, in up to 200 letters.");

    public static Refusal MembershipEndsBeforeItStarts { get; } = new(
        "membership-ends-before-it-starts", "The last day must not be before the first day. Check both dates.");

    public static Refusal MembershipIsOver { get; } = new(
        "membership-is-over", "This membership ends before that day already. Give an earlier last day.");

    public static Refusal NoSuchMember { get; } = new(
        "no-such-member", "This body has no such member. Choose one from its page.");

    public static Refusal WhyIsMissing { get; } = new(
        "unseating-why-is-missing", "Say why they leave, in up to 1,000 letters: it stands in the record.");

    public static Refusal NoSuchBody { get; } = new("no-such-body", "There is no such body. See the list of bodies.");

    public static Refusal NoSuchPower { get; } =
        new("no-such-power", "There is no such power. See the list of powers.");

    public static Refusal PowerEndsBeforeItStarts { get; } = new(
        "power-ends-before-it-starts", "The power must end after it starts. Check both dates.");

    public static Refusal PowerSaysTooLittle { get; } = new(
        "power-says-too-little",
        "Say what is handed over and who takes the lawful decision in up to 200 letters each, "
        + "and the clause and what it takes to change it in up to 500.");

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
