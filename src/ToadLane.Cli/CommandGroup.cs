namespace ToadLane.Cli;

/// <summary>The first word of several commands.</summary>
public sealed record CommandGroup(string Name, string Description)
{
    public static CommandGroup Councils { get; } = new("councils", "The councils of this installation");

    public static CommandGroup Areas { get; } = new("areas", "Wards and other statistical areas of a council");

    public static CommandGroup Neighbourhoods { get; } = new("neighbourhoods", "Neighbourhoods, drawn from areas");

    public static CommandGroup Decisions { get; } = new("decisions", "Decisions, from opening to the published count");

    public static CommandGroup Elections { get; } = new("elections", "Elections and their published counts");
    public static CommandGroup Keys { get; } = new("keys", "The key of a vote, split among its scrutineers");

    public static CommandGroup Log { get; } = new("log", "The public log: its keys and its witnesses");

    public static CommandGroup Demonstration { get; } =
        new("demonstration", "The invented network of thirteen councils");
    public static CommandGroup Roles { get; } = new("roles", "Who is officer, decision-maker or administrator");
}
