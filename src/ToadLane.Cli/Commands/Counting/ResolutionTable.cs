using System.Globalization;
using ToadLane.Counting;
using ToadLane.Counting.Elections.Resolutions;
using ToadLane.Counting.Results;

namespace ToadLane.Cli.Commands.Counting;

/// <summary>A decision by yes or no as a table for people.</summary>
internal sealed class ResolutionTable(PublishedResolution published)
{
    public void Write(TextWriter output)
    {
        if (published.Title.Length > 0)
        {
            output.WriteLine(published.Title);
        }

        string settings = string.Join(", ", published.Parameters.Select(p => $"{p.Name} {p.Value}"));
        output.WriteLine($"Rule      {Resolution.RuleName} ({settings})");
        output.WriteLine($"Decided   {Words(published.Outcome)}");
        output.WriteLine();
        this.Classes().Write(output);
        output.WriteLine();
        foreach (ResolutionStep step in published.Steps)
        {
            output.WriteLine($"{(step.Passed ? "✓" : "✗")}  {step.Statement}");
        }

        foreach (ResolutionTie tie in published.Ties)
        {
            output.WriteLine($"Tie: {Number(tie.Votes)} voted for and as many against – {Settled(tie)}.");
        }

        foreach (RejectedPaper paper in published.Rejected)
        {
            output.WriteLine($"Rejected: {paper.Label} – {RejectionWords.Of(paper.Reason)}");
        }
    }

    /// <summary>What more or fewer votes for it would have changed, one sentence for each test.</summary>
    public void WriteReasons(TextWriter output)
    {
        output.WriteLine();
        output.WriteLine("What decided it (everything else staying the same)");
        foreach (ResolutionStep step in published.Steps)
        {
            output.WriteLine($"    {step.Requirement}: {Reason(step)}");
        }
    }

    /// <summary>What other requirements would have decided.</summary>
    public void WriteOthers(TextWriter output)
    {
        output.WriteLine();
        output.WriteLine("Under other requirements");
        output.WriteLine();
        TextTable table = new(new("Majority"), new("Of"), new("Classes"), new("Decided"));
        foreach (ResolutionComparison other in published.Others)
        {
            table.Add(
                Setting(other, ResolutionRules.Majority),
                Setting(other, ResolutionRules.Base),
                Setting(other, ResolutionRules.Classes),
                Words(other.Outcome));
        }

        table.Write(output);
    }

    private static string Reason(ResolutionStep step)
    {
        string papers = Number((long)System.Numerics.BigInteger.Abs(step.Limit - step.Counted));
        string what = Did(step.Counts);
        return (step.Bound == Bound.NotMoreThan, step.Passed) switch
        {
            (true, true) =>
                $"it stood because no more than {Number((long)step.Limit)} {what}; {papers} more could have.",
            (true, false) => $"it fell because {papers} too many {what}.",
            (false, true) => $"it stood by {papers}: fewer than {Number((long)step.Limit)} would not have been enough.",
            _ => $"it fell {papers} short: {Number((long)step.Limit)} were needed who {what}.",
        };
    }

    private TextTable Classes()
    {
        TextTable table = new(
            new("Voters"),
            new("For", Alignment.Right),
            new("Against", Alignment.Right),
            new("Neither", Alignment.Right),
            new("Spoilt", Alignment.Right),
            new("Roll", Alignment.Right));
        foreach (ClassVotes votes in published.Classes)
        {
            table.Add(
                votes.Class,
                Number(votes.For),
                Number(votes.Against),
                Number(votes.Abstained),
                Number(votes.Spoilt),
                votes.Roll is { } roll ? Number(roll) : "–");
        }

        return table;
    }

    private static string Settled(ResolutionTie tie) => tie.SettledBy switch
    {
        CastingVote.For => "the chair says yes",
        CastingVote.Against => "the chair says no",
        CastingVote.Awaited => "the chair has not said",
        _ => "nobody has a casting vote",
    };

    private static string Words(ResolutionOutcome outcome) => outcome switch
    {
        ResolutionOutcome.Carried => "carried",
        ResolutionOutcome.NotCarried => "not carried",
        _ => "awaits the chair's casting vote",
    };

    private static string Did(VoteKind kind) => kind switch
    {
        VoteKind.For => "voted for",
        VoteKind.Against => "voted against",
        VoteKind.Cast => "voted for or against",
        VoteKind.Valid => "returned a valid paper",
        VoteKind.Returned => "returned a paper",
        _ => "could vote",
    };

    private static string Setting(ResolutionComparison other, string name) =>
        other.Parameters.First(parameter => parameter.Name == name).Value;

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
