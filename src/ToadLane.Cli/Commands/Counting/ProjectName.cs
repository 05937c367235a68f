using ToadLane.Counting;

namespace ToadLane.Cli.Commands.Counting;

/// <summary>A project's name, cut where it would not fit a terminal.</summary>
internal static class ProjectName
{
    private const int Longest = 60;

    public static string Of(Contest contest, string id) =>
        Short(contest.Projects[contest.PlaceOf(id)!.Value].Name);

    public static string Short(string name) => name.Length <= Longest ? name : name[..(Longest - 1)] + "…";
}
