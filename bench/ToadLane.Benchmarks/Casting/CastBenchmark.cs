using System.Globalization;
using ToadLane.Decisions.Ballots;
using ToadLane.Decisions.Ballots.Electorate;
using ToadLane.Decisions.Ballots.Sealing;
using ToadLane.Testing;
using ToadLane.Testing.Databases;

namespace ToadLane.Benchmarks.Casting;

/// <summary>
/// Ballots a second through the whole site (anti-forgery, validation, sealing, group commit, the log beside it), as a
/// ratio to what pgbench makes of the same two insertions in the same run.
/// </summary>
internal static class CastBenchmark
{
    private const int Rounds = 3;
    private const int Rehearsals = 5;
    private static readonly int[] Connections = [64, 256];

    /// <param name="engine">"postgres" or "sqlite".</param>
    /// <param name="votersOfARun">Each votes once.</param>
    /// <param name="sealer">"site", or "browser" where voters bring their votes sealed.</param>
    public static async Task RunAsync(string engine, int votersOfARun, string sealer)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        installation.Clock.MoveTo(TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(-1));
        Poll poll = await Poll.PublishedAsync(installation.Enter, new PollPlan());
        int runs = 1 + (Rounds * Connections.Length);
        string register = Poll.Register(runs * votersOfARun);
        await poll.UploadAsync(register);
        IReadOnlyList<VotingCode> codes = await poll.IssueCodesAsync(register);
        Seal seal = await poll.OpenVotingAsync();
        await using ServerProcess server = new(installation.Installation) { Environment = "Production" };
        await server.StartAsync();
        PreparedVoters voters = new(server.Address, $"/rochdale/decisions/{poll.Decision.Slug}/vote", codes)
        {
            Sheet = sealer == "browser" ? RuleSheet.Read(seal.RuleSheet) : null,
        };
        Queue<byte[][]> crowds = new((await voters.WalkAsync()).Chunk(votersOfARun));
        Console.WriteLine($"{codes.Count} voters are at the last button.");
        await RehearseAsync(server.Address, crowds.Dequeue());
        for (int round = 0; round < Rounds; round++)
        {
            foreach (int connections in Connections)
            {
                TimeSpan used = server.ProcessorTime;
                TimeSpan? spent = DatabaseTime.Now();
                LoadResult cast = await LoadGenerator.RunAsync(server.Address, crowds.Dequeue(), connections);
                double siteMs = (server.ProcessorTime - used).TotalMilliseconds / votersOfARun;
                double? databaseMs = (DatabaseTime.Now() - spent)?.TotalMilliseconds / votersOfARun;
                double? peer = engine == "postgres" ? await Pgbench.RunAsync(installation, connections) : null;
                string database = databaseMs is { } busy ? Say($", the database's {busy:F2} ms") : "";
                string beside = peer is { } rate ? Say($"; pgbench {rate:F0}/s; ratio {cast.PerSecond / rate:F2}") : "";
                Console.WriteLine(Say(
                    $"{engine}, sealed by the {sealer}, {connections} connections: {cast.PerSecond:F0} ballots/s, ")
                    + Say($"median {cast.Median:F1} ms, p99 {cast.P99:F1} ms, site's processors {siteMs:F2} ms each")
                    + database + beside);
            }
        }
    }

    // A rush lasts for minutes, and what the server does in the first second is to compile itself. The same forms sent
    // again walk the same way, and get the answer that they had.
    private static async Task RehearseAsync(Uri server, byte[][] crowd)
    {
        for (int time = 0; time < Rehearsals; time++)
        {
            await LoadGenerator.RunAsync(server, crowd, Connections[0]);
        }
    }

    private static string Say(FormattableString words) => words.ToString(CultureInfo.InvariantCulture);
}
