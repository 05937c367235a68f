using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ToadLane.Councils;
using ToadLane.Postgres;
using ToadLane.Sqlite;
using ToadLane.Storage;

namespace ToadLane.Cli;

/// <summary>
/// What every command needs: the installation's services, its councils, and where to write. Results go to the output,
/// everything else to the error stream, so that a command can stand in a pipe.
/// </summary>
public sealed class CommandHost(Installation installation, TextWriter output, TextWriter error)
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        // For people and other programs to read, never for a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    public Installation Installation => installation;

    public TextWriter Output => output;

    public TextWriter Error => error;

    /// <summary>Where a file called "-" is read from.</summary>
    public Func<Stream> Input { get; init; } = Console.OpenStandardInput;

    /// <summary>--council, for the commands about one council.</summary>
    public static Option<string> CouncilOption() => new("--council")
    {
        Description = "The council's short name, such as rochdale",
        HelpName = "slug",
        Required = true,
    };

    public static Option<bool> JsonOption() => new("--json") { Description = "Write JSON instead of text" };

    /// <summary>Runs a command about the installation, with its registry brought up to this version.</summary>
    public Task<int> RunAsync(Func<IServiceProvider, Task<int>> command, CancellationToken cancel) =>
        this.RunAsync(TimeProvider.System, command, cancel);

    /// <summary>As above, under another clock.</summary>
    public async Task<int> RunAsync(
        TimeProvider clock, Func<IServiceProvider, Task<int>> command, CancellationToken cancel)
    {
        await using ServiceProvider services = this.Build(clock);
        await using AsyncServiceScope scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<HubDb>().Database.MigrateAsync(cancel);
        return await command(scope.ServiceProvider);
    }

    /// <summary>Runs a command about one council, with its database brought up to this version.</summary>
    public Task<int> RunInAsync(string slug, Func<IServiceProvider, Task<int>> command, CancellationToken cancel) =>
        this.RunAsync(
            async services =>
            {
                CouncilRegistration? council = await services.GetRequiredService<HubDb>().Councils
                    .AsNoTracking().SingleOrDefaultAsync(c => c.Slug == slug, cancel);
                if (council is null)
                {
                    return this.Refuse(CouncilRefusals.NoSuchCouncil(slug));
                }

                await using AsyncServiceScope scope = services.GetRequiredService<CouncilScopes>().Enter(council);
                await scope.ServiceProvider.GetRequiredService<ToadLaneDb>().Database.MigrateAsync(cancel);
                return await command(scope.ServiceProvider);
            },
            cancel);

    /// <summary>Says why not; gives the exit code of a refusal.</summary>
    public int Refuse(Refusal refusal)
    {
        error.WriteLine(refusal.Message);
        return ExitCode.Refused;
    }

    /// <summary>Says what is wrong with what was typed or read; gives the exit code of bad input.</summary>
    public int BadInput(string fault)
    {
        error.WriteLine(fault);
        return ExitCode.BadInput;
    }

    public void WriteJson(object value) => output.WriteLine(JsonSerializer.Serialize(value, Format));

    private ServiceProvider Build(TimeProvider clock)
    {
        IDatabaseEngine engine = installation.Engine switch
        {
            "sqlite" => new SqliteEngine(installation),
            "postgres" => new PostgresEngine(installation),
            string other => throw new IOException($"TOADLANE_DATABASE is {other}; it must be sqlite or postgres."),
        };
        return new ServiceCollection()
            .AddLogging()
            .AddSingleton(engine)
            .AddSingleton(clock)
            .AddToadLane(installation)
            .BuildServiceProvider(validateScopes: true);
    }
}
