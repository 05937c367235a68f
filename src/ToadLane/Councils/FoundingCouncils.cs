namespace ToadLane.Councils;

/// <summary>
/// The thirteen councils that in 2011 set out to become co-operative councils, with their codes in the Register of
/// Geographic Codes (Office for National Statistics, December 2025; Sheffield's is new since April 2025).
/// </summary>
public static class FoundingCouncils
{
    public static IReadOnlyList<NewCouncil> All { get; } =
    [
        new("lambeth", "Lambeth", "E09000022"),
        new("oldham", "Oldham", "E08000004"),
        new("rochdale", "Rochdale", "E08000005"),
        new("newcastle", "Newcastle upon Tyne", "E08000021"),
        new("telford-and-wrekin", "Telford and Wrekin", "E06000020"),
        new("salford", "Salford", "E08000006"),
        new("liverpool", "Liverpool", "E08000012"),
        new("sheffield", "Sheffield", "E08000039"),
        new("york", "York", "E06000014"),
        new("stevenage", "Stevenage", "E07000243"),
        new("redbridge", "Redbridge", "E09000026"),
        new("sunderland", "Sunderland", "E08000024"),
        new("kirklees", "Kirklees", "E08000034"),
    ];
}
