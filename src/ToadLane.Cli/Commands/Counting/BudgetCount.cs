using System.Text;
using ToadLane.Counting;
using ToadLane.Counting.Certificates;
using ToadLane.Counting.Pabulib;
using ToadLane.Counting.Results;

namespace ToadLane.Cli.Commands.Counting;

/// <summary>Counts, compares or checks one participatory budget.</summary>
internal sealed class BudgetCount(CommandHost host, CountRequest request, CountWatch watch)
{
    public int Run(BallotSource source)
    {
        IReadOnlyList<string> faults =
        [
            .. request.OnlyForElections.Select(name => $"toadlane: {name} is for elections; {source.Name} is a budget"),
            .. request.Check is null ? RuleOptions.Faults(RuleCatalogue.Budgets, request.Rule, request.Said) : [],
        ];
        if (faults.Count > 0)
        {
            return host.BadInput(string.Join(Environment.NewLine, faults));
        }

        if (BudgetFile.Read(host, source.Name, source.Content, request.Reading).File is not { } file)
        {
            return ExitCode.BadInput;
        }

        try
        {
            return request.Check is { } check ? this.Check(file, check) : this.Count(
                file, RuleOptions.Make(RuleCatalogue.Budgets, request.Rule, request.Said).Rule!);
        }
        catch (ConditionException wrong)
        {
            return host.BadInput($"toadlane: {wrong.Message}");
        }
    }

    private int Count(PbFile file, IRule rule)
    {
        Contest contest = request.ContestOf(file, rule.Name);
        CountResult result = rule.Count(contest, file.Papers, watch);
        Explainer explainer = new(rule, contest, file.Papers);
        if (request.Explains && result.Ties.Length > 0)
        {
            result = result with { Ties = explainer.Ties(watch) };
        }

        VoterStatements? statements =
            request.Statements is null ? null : VoterStatements.For(contest, file.Papers, result);
        PublishedResult published = new(contest, result)
        {
            Statements = this.StatementsJoinTheResult ? statements : null,
            Certificate = request.Explains ? Certificate.Of(contest, file.Papers, result) : null,
            Explanations = request.Explains ? explainer.OfEvery(watch) : [],
            Comparisons = request.Compares ? OtherRules.Compare(result, contest, file.Papers, watch) : [],
        };
        if (request.Output == CountOutput.Json)
        {
            this.WriteJson(published);
        }
        else if (request.Statements != BallotSource.StandardInput)
        {
            this.WriteTables(published);
        }

        if (statements is not null && !this.StatementsJoinTheResult)
        {
            this.WriteStatements(file, published with { Statements = statements });
        }

        return ExitCode.Ok;
    }

    private bool StatementsJoinTheResult =>
        request.Output == CountOutput.Json && request.Statements == BallotSource.StandardInput;

    private void WriteStatements(PbFile file, PublishedResult published)
    {
        IEnumerable<(string Name, int Paper)> voters = file.PaperOf.Select((paper, row) => (row, paper))
            .Where(pair => pair.paper >= 0).Select(pair => (file.Votes[pair.row, "voter_id"] ?? "", pair.paper));
        if (request.Statements == BallotSource.StandardInput)
        {
            StatementCsv.Write(published.Statements!, published.Contest, voters, host.Output);
            return;
        }

        using StreamWriter output = new(request.Statements!);
        StatementCsv.Write(published.Statements!, published.Contest, voters, output);
    }

    private void WriteTables(PublishedResult published)
    {
        new BudgetTable(published.Contest, published.Result).Write(host.Output);
        if (request.Explains)
        {
            new ReasonList(published.Contest, published.Explanations).Write(host.Output);
            new CertificateLines(published.Contest, published.Certificate!).Write(host.Output);
        }

        if (request.Compares)
        {
            IEnumerable<CountResult> others = published.Comparisons.Select(c => c.Result);
            new RuleTable(published.Contest, [.. others]).Write(host.Output);
        }
    }

    private int Check(PbFile file, string path)
    {
        if (PublishedFile.Read(host, path) is not { } stream)
        {
            return ExitCode.BadInput;
        }

        ResultReading<CountResult> reading = ResultReader.Read(stream);
        if (reading.Result is not { } result)
        {
            return host.BadInput($"{path}: {reading.Fault}; take the file that toadlane count --json wrote");
        }

        Contest contest = request.ContestOf(file, result.Rule);
        Certificate certificate = Certificate.Of(contest, file.Papers, result);
        CheckReport report = new(host, request, path);
        if ((certificate.Flaw ?? FlawBeside(stream, contest, file, (result, certificate))) is { } flaw)
        {
            return report.Wrong(flaw);
        }

        report.Right($"every step follows from the ballots by the rule {result.Rule}.");
        if (request.Output == CountOutput.Table)
        {
            new CertificateLines(file.Contest, certificate).Write(host.Output);
        }

        return ExitCode.Ok;
    }

    // What stands in the file beside the result itself, where it does.
    private static Flaw? FlawBeside(
        MemoryStream stream, Contest contest, PbFile file, (CountResult Result, Certificate Certificate) worked)
    {
        stream.Position = 0;
        if (CertificateFile.FirstFlaw(stream, worked.Certificate) is { } flaw)
        {
            return flaw;
        }

        stream.Position = 0;
        return StatementFile.FirstFlaw(stream, contest, file.Papers, worked.Result);
    }

    private void WriteJson(PublishedResult published)
    {
        using MemoryStream text = new();
        ResultWriter.Write(published, text);
        host.Output.WriteLine(Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length));
    }
}
