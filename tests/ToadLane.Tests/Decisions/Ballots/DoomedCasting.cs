using System.Security.Cryptography;
using Npgsql;
using ToadLane.Decisions.Ballots.Casting;
using ToadLane.Testing.Databases;

namespace ToadLane.Tests.Decisions.Ballots;

/// <summary>Votes that are cast, batch after batch, until the server under them is killed.</summary>
internal static class DoomedCasting
{
    /// <param name="server">Killed after this time or up to twice as long.</param>
    /// <param name="least">This time.</param>
    /// <param name="store">Where to.</param>
    /// <param name="next">The next batch.</param>
    /// <returns>The hashes of what was acknowledged, and the batch that had no answer.</returns>
    public static async Task<(HashSet<string> Acknowledged, VoteToCast[] Unknown)> RunAsync(
        MortalPostgres server, TimeSpan least, IBallotStore store, Func<VoteToCast[]> next)
    {
        HashSet<string> acknowledged = [];
        VoteToCast[] votes = [];
        Task killing = Task.Run(async () =>
        {
            await Task.Delay(least + (least * RandomNumberGenerator.GetInt32(100) / 100));
            server.Kill();
        });
        try
        {
            while (true)
            {
                votes = next();
                IReadOnlyList<CastAnswer> answers = await store.CastAsync(votes);
                acknowledged.UnionWith(answers.Select(answer => Convert.ToHexString(answer.Hash!)));
            }
        }
        catch (Exception fault) when (fault is NpgsqlException or IOException)
        {
            await killing;
            return (acknowledged, votes);
        }
    }
}
