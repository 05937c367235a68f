using Microsoft.EntityFrameworkCore;
using ToadLane.Testing;

namespace ToadLane.Tests.Threats;

/// <summary>What somebody with the database's own password does first: every guard in it is gone.</summary>
internal static class LiftedGuards
{
    public static async Task OfAsync(Poll poll, string engine)
    {
        string named = engine == "sqlite"
            ? """
              SELECT 'DROP TRIGGER "' || name || '"' AS "Value" FROM sqlite_master
              WHERE type = 'trigger' AND name LIKE 'Guard%'
              """
            : """
              SELECT 'DROP TRIGGER "' || tgname || '" ON ' || tgrelid::regclass AS "Value" FROM pg_trigger
              WHERE tgname LIKE 'Guard%'
              """;
        foreach (string drop in await poll.ReadAsync(db => db.Database.SqlQueryRaw<string>(named)
            .ToListAsync(TestContext.Current.CancellationToken)))
        {
            await poll.SqlAsync(drop);
        }
    }
}
