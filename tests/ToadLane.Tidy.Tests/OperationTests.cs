using System.Reflection;
using Microsoft.EntityFrameworkCore;
using ToadLane.Storage;
using ToadLane.Tidy.Tests.Sources;

namespace ToadLane.Tidy.Tests;

/// <summary>What changes the record goes through an operation, by a named actor, and can be refused.</summary>
public sealed class OperationTests
{
    private static readonly IReadOnlyList<SourceFile> Product = SourceFile.Under("src/ToadLane", ".cs");

    [Fact]
    public void Every_operation_takes_an_actor_and_gives_an_outcome() => Faults.AssertNone(
        typeof(ToadLaneServices).Assembly.GetTypes().Where(ToadLaneServices.IsOperation).SelectMany(FaultsOf));

    [Fact]
    public void Pages_and_commands_never_save() => Faults.AssertNone(
        SourceFile.Under("src/ToadLane.Web", ".cs").Concat(SourceFile.Under("src/ToadLane.Cli", ".cs"))
            .SelectMany(Saves));

    [Fact]
    public void Entities_know_neither_the_database_nor_the_clock() =>
        Faults.AssertNone(Product.Where(DeclaresAnEntity).SelectMany(Impurities));

    [Fact]
    public void There_are_operations_and_entities_to_check()
    {
        Assert.Contains(typeof(ToadLaneServices).Assembly.GetTypes(), ToadLaneServices.IsOperation);
        Assert.Contains(Product, DeclaresAnEntity);
    }

    [Theory]
    [InlineData(typeof(WithoutActor))]
    [InlineData(typeof(WithoutOutcome))]
    [InlineData(typeof(WithoutTask))]
    public void An_operation_without_an_actor_or_an_outcome_is_found(Type operation) =>
        Assert.NotEmpty(FaultsOf(operation));

    [Theory]
    [InlineData("await db.SaveChangesAsync(cancel);")]
    [InlineData("db.SaveChanges();")]
    [InlineData("await db.Votes.ExecuteDeleteAsync(cancel);")]
    [InlineData("await db.Database.ExecuteSqlAsync(sql);")]
    public void A_page_that_saves_is_found(string code) => Assert.NotEmpty(Saves(new SourceFile("A.cs", code)));

    [Theory]
    [InlineData("using Microsoft.EntityFrameworkCore;")]
    [InlineData("using ToadLane.Storage;")]
    [InlineData("void Close(TimeProvider clock) { }")]
    public void An_entity_that_reaches_out_is_found(string code) =>
        Assert.NotEmpty(Impurities(new SourceFile("A.cs", code)));

    private static IEnumerable<string> FaultsOf(Type operation)
    {
        foreach (MethodInfo run in operation.GetMethods().Where(method => method.Name == "RunAsync"))
        {
            if (run.GetParameters().All(parameter => parameter.ParameterType != typeof(Actor)))
            {
                yield return $"{operation.FullName}.RunAsync takes no Actor";
            }

            Type? result = run.ReturnType.IsGenericType ? run.ReturnType.GetGenericArguments()[0] : null;
            if (result is not { IsGenericType: true } || result.GetGenericTypeDefinition() != typeof(Outcome<>))
            {
                yield return $"{operation.FullName}.RunAsync gives no Task<Outcome<>>";
            }
        }
    }

    private static IEnumerable<string> Saves(SourceFile file) =>
        new[] { ".SaveChanges", ".ExecuteUpdate", ".ExecuteDelete", ".ExecuteSql" }
            .Where(file.Code.Contains)
            .Select(call => $"{file.Path} calls {call}: leave that to an operation");

    private static bool DeclaresAnEntity(SourceFile file) =>
        Members.Types(file).Any(type => EntityNames.Contains(type.Name)) && !file.Path.Contains("/Storage/");

    private static HashSet<string> EntityNames { get; } = new[] { typeof(ToadLaneDb), typeof(HubDb) }
        .SelectMany(context => context.GetProperties())
        .Where(property => property.PropertyType.IsGenericType
            && property.PropertyType.GetGenericTypeDefinition() == typeof(DbSet<>))
        .Select(property => property.PropertyType.GetGenericArguments()[0].Name)
        .ToHashSet();

    private static IEnumerable<string> Impurities(SourceFile file) =>
        new[] { "Microsoft.EntityFrameworkCore", "ToadLane.Storage", "TimeProvider" }
            .Where(file.Code.Contains)
            .Select(used => $"{file.Path} is an entity and uses {used}");

    private sealed class WithoutActor
    {
        public static Task<Outcome<string>> RunAsync() => throw new NotSupportedException();
    }

    private sealed class WithoutOutcome
    {
        public static Task<string> RunAsync(Actor actor) => throw new NotSupportedException(actor.Name);
    }

    private sealed class WithoutTask
    {
        public static void RunAsync(Actor actor) => throw new NotSupportedException(actor.Name);
    }
}
