using System.CommandLine;

namespace ToadLane.Cli;

/// <summary>One command. It is found by this interface, so adding one is adding one file.</summary>
public interface ISubcommand
{
    /// <summary>
    /// The word before it, as "areas" in <c>toadlane areas import</c>; null for <c>toadlane serve</c>.
    /// </summary>
    CommandGroup? Group { get; }

    Command Build(CommandHost host);
}
