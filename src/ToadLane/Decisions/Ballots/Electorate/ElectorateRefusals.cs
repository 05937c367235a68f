namespace ToadLane.Decisions.Ballots.Electorate;

/// <summary>Every way in which a register of electors, or one row of it, can be refused.</summary>
public static class ElectorateRefusals
{
    public static Refusal IsSealed { get; } = new(
        "electorate-is-sealed", "Voting has opened, so the register cannot change any more.");

    public static Refusal WorkingCodesStay { get; } = new(
        "working-codes-stay",
        "Voting has opened: a batch cannot replace codes that work. Give single people a new code at the desk.");

    public static Refusal ReasonIsMissing { get; } = new(
        "electorate-reason-is-missing", "Say why: the reason is kept with what you do.");

    public static Refusal NotSealedYet { get; } = new(
        "electorate-not-sealed", "Voting has not opened. Put the person into the register file and upload it again.");

    public static Refusal IsOnRegister { get; } = new(
        "register-is-on-it", "This person is on the register already. Give them a code instead.");

    public static Refusal NobodyLikeThis { get; } = new(
        "register-nobody-like-this",
        "Nobody with these details is on the register. Check the spelling, and ask for an earlier name or postcode.");

    public static Refusal NoCodeToVoid { get; } = new(
        "no-code-to-void", "There is no code that works, so there is nothing to void.");

    public static Refusal CodesAreOut { get; } = new(
        "codes-are-out", "Codes have been made for this register, so it stays. New rows can be added to it.");

    public static Refusal RegisterIsThere { get; } = new(
        "register-is-there", "There is a register already, made by the rule as it is. Take it away first.");

    public static Refusal NoAreas { get; } = new(
        "electorate-no-areas", "Name at least one area by its code, such as E05000001.");

    public static Refusal NotAMember { get; } = new(
        "register-not-a-member",
        "Nobody of this name holds a seat on the body, or each who does has a line already. Take the row out, or seat "
        + "the member first.");

    public static Refusal NoSuchMember { get; } = new(
        "newcomer-not-a-member",
        "Nobody of this name holds a seat on the body. Check the name, or seat the member first.");

    public static Refusal MembersAreOnIt { get; } = new(
        "register-is-of-members",
        "This register was made from the seats of the body. Take it away before you upload a file.");

    public static Refusal NoBodyHere { get; } = new(
        "electorate-no-body-here",
        "The rule names no body whose seats are kept here. Choose one under Say who may vote, or upload a file.");

    public static Refusal NoBody { get; } = new(
        "electorate-no-body", "Say whose members may vote.");

    public static Refusal IndicatorIsIncomplete { get; } = new(
        "indicator-is-incomplete",
        "An indicator needs its file, its name, who publishes it, its date, and the number of areas.");

    public static Refusal NoAreaColumn { get; } = new(
        "indicator-no-area-column", "There is no column of area codes. Call it area_code or LSOA code.");

    public static Refusal ValueIsWrong { get; } = new(
        "indicator-value-is-wrong", "The value is not a number. Correct it.");

    public static Refusal AreaSaidTwice(string code) => new(
        "indicator-area-said-twice", "{0} is in the file already. Keep one line for each area.", code);

    public static Refusal TooFewAreas(int found, int wanted) => new(
        "indicator-too-few-areas",
        "The file has figures for {0} areas of this council, fewer than {1}.",
        found,
        wanted);

    public static Refusal TooManyTests(int most) => new(
        "too-many-test-codes", "Ask for at least 1 and at most {0} test codes.", most);

    public static Refusal NothingToRead { get; } = new(
        "register-is-empty",
        "The file has no rows. Its first line must name the columns; one line for each person follows.");

    public static Refusal TooManyAreas(int most) => new(
        "indicator-too-many-areas", "The file has more than {0} areas. Take the rows of this council out of it.", most);

    public static Refusal ColumnIsMissing(string column) => new(
        "register-column-is-missing",
        "There is no column {0}. The first line must name the columns: name, postcode, date_of_birth and ward_code.",
        column);

    public static Refusal WrongNumberOfCells(int cells, int columns) => new(
        "register-wrong-number-of-cells",
        "The row has {0} cells, but there are {1} columns. Look for a missing comma or quotation mark.",
        cells,
        columns);

    public static Refusal IsMissing(string column) => new(
        "register-cell-is-missing", "The {0} is missing. Fill it in or take the row out.", column);

    public static Refusal PostcodeIsWrong { get; } = new(
        "register-postcode-is-wrong", "The postcode is not one, such as OL16 1LN. Correct it.");

    public static Refusal DateIsWrong { get; } = new(
        "register-date-is-wrong", "The date of birth must be written like 1984-03-31 or 31/03/1984. Correct it.");

    public static Refusal UnderAge(int age) => new(
        "register-under-age", "This person will not be {0} on the day voting closes. Take the row out.", age);

    public static Refusal ElsewhereInArea(string code) => new(
        "register-lives-elsewhere", "{0} is not an area of this decision's neighbourhood. Take the row out.", code);

    public static Refusal SaidTwice(long line) => new(
        "register-said-twice", "The same person is already in line {0}. Keep one of them.", line);

    public static Refusal NotOnRegister { get; } = new(
        "register-not-on-it", "This person is not on the register that was uploaded, so there is no code for them.");
}
