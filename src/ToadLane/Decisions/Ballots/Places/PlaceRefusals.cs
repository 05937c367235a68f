namespace ToadLane.Decisions.Ballots.Places;

/// <summary>Every way in which a voting place, its roster or a record of help can be refused.</summary>
public static class PlaceRefusals
{
    public static Refusal NameIsWrong { get; } = new(
        "place-name-is-wrong", "Give the place a name of 1 to 100 letters, such as Milkstone Library.");

    public static Refusal AddressIsWrong { get; } = new(
        "place-address-is-wrong", "Say where it is, or the telephone number, in at most 300 letters.");

    public static Refusal HoursAreWrong { get; } = new(
        "place-hours-are-wrong", "Say on which days and at what time it is open, in at most 300 letters.");

    public static Refusal NameIsTaken { get; } = new(
        "place-name-is-taken", "There is a place of this name for this vote already. Choose another name.");

    public static Refusal VotingIsOver { get; } = new(
        "place-voting-is-over", "Voting is over, so no place can be opened.");

    public static Refusal NoSuchPlace { get; } = new(
        "no-such-place", "There is no such voting place. See the list of places.");

    public static Refusal NoSuchAccount { get; } = new(
        "place-no-such-account",
        "Nobody who may work at a voting place has this e-mail address. Ask an administrator to give them the role.");

    public static Refusal NotClerkHere { get; } = new(
        "not-staff-here", "You are not on the staff of this place. Ask the officer who opened it.");

    public static Refusal VotedAlready { get; } = new(
        "admitted-voted-already",
        "This person has voted already, online, on paper or at a voting place. They cannot vote again here.");

    public static Refusal HasNumber { get; } = new(
        "admitted-has-number",
        "This person has a number that is not used. Take it back first, then give them a new one.");

    public static Refusal HasNoNumber { get; } = new(
        "admitted-has-no-number", "This person has no number of this place that could be handed back.");

    public static Refusal HelperIsMissing { get; } = new(
        "helper-is-missing", "Enter the name of the person who helps, with at most 100 letters.");

    public static Refusal VoterDidNotAsk { get; } = new(
        "voter-did-not-ask", "Help is given only when the voter asks for it. Ask the voter, then tick the box.");

    public static Refusal HelperDidNotDeclare { get; } = new(
        "helper-did-not-declare",
        "The helper must declare to mark what the voter says and to tell nobody. Then tick the box.");

    public static Refusal HelpsTooMany { get; } = new(
        "companion-helps-too-many",
        "This companion has helped two people in this vote already. Ask the staff to help instead.");

    public static Refusal TelephoneNeedsHelp { get; } = new(
        "telephone-needs-help", "On the telephone staff mark the ballot. Record who helps before giving the number.");
}
