namespace ToadLane.Councils;

/// <summary>Every way in which councils, areas and neighbourhoods can say no.</summary>
public static class CouncilRefusals
{
    public static Refusal SlugIsWrong { get; } = new(
        "council-slug-is-wrong",
        "A council's short name has 2 to 40 small letters and hyphens, such as rochdale. Choose another.");

    public static Refusal GssCodeIsWrong { get; } = new(
        "council-gss-code-is-wrong",
        "A council's code is a letter and eight digits, such as E08000005. "
        + "Check it with the Office for National Statistics.");

    public static Refusal NeighbourhoodHasNoName { get; } = new(
        "neighbourhood-has-no-name", "Give the neighbourhood a name of up to 200 letters, as its residents say it.");

    public static Refusal DescriptionIsTooLong { get; } = new(
        "neighbourhood-description-is-too-long", "Describe the neighbourhood in at most 2,000 letters.");

    public static Refusal NoSuchNeighbourhood { get; } = new(
        "no-such-neighbourhood", "This neighbourhood is not there any more. Go back to the list of neighbourhoods.");

    public static Refusal NoSuchArea { get; } = new(
        "no-such-area", "One of the areas is not there any more. Choose the areas again.");

    public static Refusal WithinItself(string neighbourhood) => new(
        "neighbourhood-within-itself",
        "{0} cannot lie within itself. Choose another neighbourhood around it.", neighbourhood);

    public static Refusal SharesAnArea(string neighbourhood, string other) => new(
        "neighbourhoods-share-an-area",
        "{0} and {1} lie side by side, so no area can be in both. Take the shared area out of one of them.",
        neighbourhood,
        other);

    public static Refusal NeighbourhoodAlreadyThere(string name) => new(
        "neighbourhood-already-there", "There is already a neighbourhood called {0}. Choose another name.", name);

    public static Refusal SlugIsReserved(string slug) => new(
        "council-slug-is-reserved", "The site itself uses the address {0}. Choose another short name.", slug);

    public static Refusal AlreadyThere(string slug) => new(
        "council-already-there", "There is already a council called {0} or with this code.", slug);

    public static Refusal NoSuchCouncil(string slug) => new(
        "no-such-council", "There is no council called {0}. See the list of councils.", slug);

    public static Refusal BackupIsMissing(string slug) => new(
        "backup-is-missing", "There is no backup of {0} in this folder. Look for the file {0}.json.", slug);

    public static Refusal BackupIsUnreadable(string file) => new(
        "backup-is-unreadable", "{0} cannot be read. Take another backup.", file);

    public static Refusal BackupIsOfAnother(string slug, string other) => new(
        "backup-is-of-another-council", "The backup is of {1}, not of {0}. Nothing was changed.", slug, other);

    public static Refusal BackupIsOfAnotherEngine(string engine, string other) => new(
        "backup-is-of-another-engine", "The backup was made on {1}; this installation runs on {0}.", engine, other);

    public static Refusal BackupIsDamaged(string file) => new(
        "backup-is-damaged", "{0} is not the file that was backed up: its SHA-256 differs. Take another copy.", file);

    public static Refusal BackupIsTooNew(string slug) => new(
        "backup-is-too-new", "The backup of {0} was made by a newer version. Update this one first.", slug);

    public static Refusal WouldBeReplaced(string slug) => new(
        "council-would-be-replaced", "{0} is already here. Say --replace to put the backup in its place.", slug);
}
