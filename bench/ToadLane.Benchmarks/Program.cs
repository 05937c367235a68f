using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using ToadLane.Benchmarks;
using ToadLane.Benchmarks.Casting;

if (args is ["read", var folder])
{
    ReadBenchmark.Run(folder);
    return;
}

if (args is ["equal-shares", var files])
{
    EqualSharesBenchmark.Run(files);
    return;
}

if (args is ["rules", var budgets])
{
    RulesBenchmark.Run(budgets);
    return;
}

if (args is ["ladder", ..])
{
    LadderBenchmark.Run(args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 10_000_000);
    return;
}

if (args is ["elections", var wards])
{
    ElectionBenchmark.Run(wards);
    return;
}

if (args is ["papers"])
{
    PaperLadder.Run();
    return;
}

if (args is ["cast", var engine, ..])
{
    int voters = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 6_000;
    await CastBenchmark.RunAsync(engine, voters, args.Length > 3 ? args[3] : "site");
    return;
}

if (args is ["sequence", var box, ..])
{
    await SequenceBenchmark.RunAsync(
        box, args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 200_000);
    return;
}

if (args is ["verify", ..])
{
    await VerifyBenchmark.RunAsync(args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 1_000_000);
    return;
}

if (args is ["record", ..])
{
    await RecordBenchmark.RunAsync(args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 10_000);
    return;
}

// In process: the default toolchain makes a project of its own that does not read this repository's build settings.
BenchmarkRunner.Run<CountBenchmarks>(
    DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance)), args);
