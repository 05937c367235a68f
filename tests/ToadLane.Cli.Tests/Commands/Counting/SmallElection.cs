namespace ToadLane.Cli.Tests.Commands.Counting;

/// <summary>A ballot file of four candidates for two seats and twenty voters.</summary>
internal static class SmallElection
{
    public const string Text = """
        4 2
        8 1 2 0
        5 2 3 0
        4 3 0
        3 4 3 0
        0
        "Ada" "Green"
        "Ben"
        "Cat"
        "Dan"
        "South ward"
        """;
}
