using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using ToadLane.Bodies;
using ToadLane.Councils;
using ToadLane.Decisions.Ballots.Casting;
using ToadLane.Decisions.Ballots.Closing;
using ToadLane.Decisions.Ballots.Electorate;
using ToadLane.Decisions.Ballots.Sealing;
using ToadLane.Decisions.Counts;
using ToadLane.OpenData;
using ToadLane.People;
using ToadLane.People.FailedTries;
using ToadLane.Records.Promises;
using ToadLane.Records.Publishing;
using ToadLane.Records.Witnesses;
using ToadLane.Storage;

namespace ToadLane;

/// <summary>
/// Everything the product needs, registered once for the web site, the command line and the tests alike.
/// </summary>
public static class ToadLaneServices
{
    private static readonly Type[] Types = typeof(ToadLaneServices).Assembly.GetTypes();

    // What only reads, or answers other machines, and so is no operation.
    private static readonly Type[] Readers =
    [
        typeof(LogProofs), typeof(Witness), typeof(DecisionRecord), typeof(RecordExport), typeof(ServedRecord),
        typeof(PromiseSigner), typeof(DescribePerson), typeof(FindMembers),
    ];

    /// <summary>
    /// An operation is a class with a public RunAsync; it is found by that, so no list of operations is kept anywhere.
    /// What its constructor asks for is found too: a class of this project, or all that implement an interface of it.
    /// </summary>
    public static IServiceCollection AddToadLane(this IServiceCollection services, Installation installation)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(installation);
        services.AddSingleton<CouncilDatabases>();
        services.AddSingleton(_ => Vault.Open(installation.MasterKeyFile));
        services.AddSingleton<CouncilScopes>();
        services.AddSingleton<TryCounts>();
        // An engine holds tables and takes votes: it is registered once, as the first.
        services.AddSingleton(p => (IBallotEngine)p.GetRequiredService<IDatabaseEngine>());
        services.AddSingleton<BallotBoxes>();
        services.AddSingleton<BallotPapers>();
        services.AddSingleton<ShareCabinet>();
        services.AddSingleton<PromiseKeys>();
        services.AddScoped<CurrentCouncil>();
        services.AddScoped<ICountWhenClosed, CountDecision>();
        // The web site asks for it, not an operation, so it is not found by itself.
        services.AddScoped<IBodiesOf, Holders>();
        services.AddScoped(p => p.GetRequiredService<CouncilDatabases>().OpenHub());
        services.AddScoped(p => p.GetRequiredService<CouncilDatabases>()
            .Open(p.GetRequiredService<CurrentCouncil>().Registration.Slug));
        foreach (Type operation in Types.Where(IsOperation).Concat(Readers))
        {
            AddWithItsParts(services, operation);
        }

        return services;
    }

    /// <summary>Brings the hub and every council's database up to this version.</summary>
    public static async Task MigrateAsync(IServiceProvider services, CancellationToken cancel)
    {
        CouncilDatabases databases = services.GetRequiredService<CouncilDatabases>();
        await using HubDb hub = databases.OpenHub();
        await hub.Database.MigrateAsync(cancel);
        foreach (string slug in await hub.Councils.Select(c => c.Slug).ToListAsync(cancel))
        {
            await using ToadLaneDb db = databases.Open(slug);
            await db.Database.MigrateAsync(cancel);
        }
    }

    public static bool IsOperation(Type type) =>
        type is { IsClass: true, IsAbstract: false, IsNested: false } && type.GetMethod("RunAsync") is not null;

    private static void AddWithItsParts(IServiceCollection services, Type type)
    {
        if (services.Any(s => s.ServiceType == type))
        {
            return;
        }

        services.AddScoped(type);
        AddParts(services, type);
    }

    private static void AddParts(IServiceCollection services, Type type)
    {
        foreach (Type part in type.GetConstructors()[0].GetParameters().Select(p => p.ParameterType))
        {
            if (part is { IsClass: true, IsAbstract: false } && part.Assembly == type.Assembly)
            {
                AddWithItsParts(services, part);
            }
            else if (part.IsGenericType && part.GetGenericTypeDefinition() == typeof(IEnumerable<>))
            {
                AddAll(services, part.GetGenericArguments()[0]);
            }
        }
    }

    private static void AddAll(IServiceCollection services, Type wanted)
    {
        foreach (Type type in Types.Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(wanted)))
        {
            services.TryAddEnumerable(ServiceDescriptor.Scoped(wanted, type));
            AddParts(services, type);
        }
    }
}
