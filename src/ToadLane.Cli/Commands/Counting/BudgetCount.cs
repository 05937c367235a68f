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
        if (request.Output is not (CountOutput.Table or CountOutput.Json))
        {
            return host.BadInput("toadlane: --sheet and --svg are for elections; use --json, --explain or --compare");
        }

        RuleMade<IRule> made = RuleOptions.Make(RuleCatalogue.Budgets, request.Rule, request.Said);
        if (request.Check is null && made.Rule is null)
        {
            return host.BadInput($"toadlane: {made.Fault}; {made.Remedy}");
        }

        if (BudgetFile.Read(host, source.Name, source.Content, this.Reading).File is not { } file)
        {
            return ExitCode.BadInput;
        }

        try
        {
            return request.Check is { } check ? this.Check(file, check) : this.Count(file, made.Rule!);
        }
        catch (ConditionException wrong)
        {
            return host.BadInput($"toadlane: {wrong.Message}");
        }
    }

    private PbOptions Reading => PbOptions.ForCounting with { Strictness = request.Strictness };

    private int Count(PbFile file, IRule rule)
    {
        Contest contest = request.ContestOf(file, rule.Name);
        CountResult result = rule.Count(contest, file.Papers, watch);
        Explainer explainer = new(rule, contest, file.Papers);
        if (request.Explains && result.Ties.Length > 0)
        {
            result = result with { Ties = explainer.Ties(watch) };
        }

        PublishedResult published = new(contest, result)
        {
            Certificate = request.Explains ? Certificate.Of(contest, file.Papers, result) : null,
            Explanations = request.Explains ? explainer.OfEvery(watch) : [],
            Comparisons = request.Compares ? OtherRules.Compare(result, contest, file.Papers, watch) : [],
        };
        if (request.Output == CountOutput.Json)
        {
            this.WriteJson(published);
        }
        else
        {
            this.WriteTables(published);
        }

        return ExitCode.Ok;
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
        using FileStream stream = File.OpenRead(path);
        ResultReading<CountResult> reading = ResultReader.Read(stream);
        if (reading.Result is not { } result)
        {
            return host.BadInput($"{path}: {reading.Fault}; take the file that toadlane count --json wrote");
        }

        Certificate certificate = Certificate.Of(request.ContestOf(file, result.Rule), file.Papers, result);
        stream.Position = 0;
        if ((certificate.Flaw ?? CertificateFile.FirstFlaw(stream, certificate)) is { } flaw)
        {
            host.Error.WriteLine($"{path}: {flaw}");
            return ExitCode.Refused;
        }

        host.Output.WriteLine($"{path} is right: every step follows from the ballots by the rule {result.Rule}.");
        new CertificateLines(file.Contest, certificate).Write(host.Output);
        return ExitCode.Ok;
    }

    private void WriteJson(PublishedResult published)
    {
        using MemoryStream text = new();
        ResultWriter.Write(published, text);
        host.Output.WriteLine(Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length));
    }
}
