using ToadLane.Counting.Certificates;

namespace ToadLane.Cli.Commands.Counting;

/// <summary>Says whether a published result is right: a sentence, or an object for programs.</summary>
internal sealed class CheckReport(CommandHost host, CountRequest request, string path)
{
    /// <summary>Says that nothing is wrong, and what that means.</summary>
    public void Right(string meaning)
    {
        if (request.Output == CountOutput.Json)
        {
            host.WriteJson(new { Right = true, Flaw = (Flaw?)null });
            return;
        }

        host.Output.WriteLine($"{path} is right: {meaning}");
    }

    /// <summary>Says what is wrong; gives the exit code.</summary>
    public int Wrong(Flaw flaw)
    {
        if (request.Output == CountOutput.Json)
        {
            host.WriteJson(new { Right = false, Flaw = flaw });
        }

        host.Error.WriteLine($"{path}: {flaw}");
        return ExitCode.Refused;
    }
}
