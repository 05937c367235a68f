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

    public static Refusal TooManyTests(int most) => new(
        "too-many-test-codes", "Ask for at least 1 and at most {0} test codes.", most);

    public static Refusal NothingToRead { get; } = new(
        "register-is-empty",
        "The file has no rows. Its first line must name the columns; one line for each person follows.");

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
