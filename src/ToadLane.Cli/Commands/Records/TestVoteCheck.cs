using System.Text.Json;
using ToadLane.Decisions.Ballots.Sealing;
using ToadLane.OpenData.Verification;

namespace ToadLane.Cli.Commands.Records;

/// <summary>
/// <c>toadlane verify rule-sheet.json --audit test-vote.json</c>: makes the envelope of a test vote again and compares.
/// </summary>
internal static class TestVoteCheck
{
    public static int Run(CommandHost host, byte[]? rules, FileInfo file)
    {
        if (Sheet(rules) is not { } sheet)
        {
            return host.BadInput("Name the rule sheet of the decision first: a file, or a record that has one.");
        }

        if (TestVote.Read(File.ReadAllText(file.FullName)) is not { } vote)
        {
            return host.BadInput($"{file.Name} is not the file of a test vote.");
        }

        TestVoteReport report = vote.Check(sheet);
        host.Output.WriteLine($"{report.Verdict}: {report.Tracking}");
        bool isRight = report.Verdict == TestVerdict.Holds;
        foreach (string project in isRight ? report.Projects.DefaultIfEmpty("An empty ballot") : [])
        {
            host.Output.WriteLine($"  {project}");
        }

        host.Output.WriteLine(isRight
            ? "Compare the tracking code with the one that was shown before the test."
            : "Keep the file, and tell the council and its scrutineers.");
        return isRight ? ExitCode.Ok : ExitCode.Refused;
    }

    private static RuleSheet? Sheet(byte[]? rules)
    {
        try
        {
            return rules is null ? null : RuleSheet.Read(System.Text.Encoding.UTF8.GetString(rules));
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
