namespace ToadLane.Councils;

/// <summary>Every way in which councils, areas and neighbourhoods can say no.</summary>
public static class CouncilRefusals
{
    public static Refusal SlugIsWrong { get; } = new(
        "council-slug-is-wrong",
        "A council's short name has 2 to 40 small letters and hyphens, such as rochdale. Choose another.");

    public static Refusal GssCodeIsWrong { get; } = new(
        "council-gss-code-is-wrong",
        "A council's code is a letter and eight digits, such as E08000005. Check it with the Office for National Statistics.");

    public static Refusal AlreadyThere(string slug) => new(
        "council-already-there", "There is already a council called {0} or with this code.", slug);

    public static Refusal NoSuchCouncil(string slug) => new(
        "no-such-council", "There is no council called {0}. See the list of councils.", slug);
}
