using System.Reflection;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace ToadLane.Testing.Databases;

/// <summary>
/// Runs a theory once on SQLite and once on PostgreSQL. Its first parameter is the engine's name, for
/// <see cref="TestInstallation.StartAsync"/>; the others are the values given here.
/// </summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class BothEnginesAttribute(params object?[] values) : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(
        MethodInfo testMethod, DisposalTracker disposalTracker) => new(
        [
            new TheoryDataRow(["sqlite", .. values]),
            new TheoryDataRow(["postgres", .. values]) { Skip = PostgresServer.WhyNot },
        ]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
