using Microsoft.EntityFrameworkCore;
using ToadLane.Testing;

namespace ToadLane.Tests.Threats;

/// <summary>
/// Somebody reads the database with its own password and lays each order in which it keeps names beside each order in
/// which it keeps envelopes. The truth, known to the test alone, says how much that tells them.
/// </summary>
internal sealed class Linkage(Poll poll, string engine, IReadOnlyDictionary<int, string> truth)
{
    private const string Hex = "upper(encode(\"Hash\", 'hex'))";

    private bool IsPostgres => engine == "postgres";

    /// <summary>Every pair of orders that shows more than chance allows, with how many names it tells.</summary>
    public async Task<IReadOnlyList<string>> FindAsync(IEnumerable<string> names, IEnumerable<string> envelopes)
    {
        List<string> found = [];
        List<(string Sql, List<string> Order)> hashes = [];
        foreach (string sql in envelopes)
        {
            hashes.Add((sql, await this.ReadAsync(sql)));
        }

        foreach (string sql in names)
        {
            List<int> electors = [.. (await this.ReadAsync(sql)).Select(int.Parse).Where(truth.ContainsKey)];
            found.AddRange(hashes.Select(h => this.Compare(electors, h.Order) is { } tells
                ? $"{sql} beside {h.Sql}: {tells}" : "").Where(line => line.Length > 0));
        }

        return found;
    }

    /// <summary>Each order in which names are kept.</summary>
    public IEnumerable<string> Names() => this.IsPostgres
        ?
        [
            """SELECT "ElectorNumber"::text AS "Value" FROM "Participations" ORDER BY ctid""",
            """SELECT "ElectorNumber"::text AS "Value" FROM "Participations" ORDER BY xmin::text::bigint, ctid""",
            """SELECT "ElectorNumber"::text AS "Value" FROM "Participations" ORDER BY "Day", "Sequence", ctid""",
            """SELECT "Number"::text AS "Value" FROM "Electors" ORDER BY ctid""",
            """SELECT "Number"::text AS "Value" FROM "Electors" ORDER BY xmax::text::bigint, ctid""",
        ]
        :
        [
            """SELECT CAST("ElectorNumber" AS TEXT) AS "Value" FROM "Participations" NOT INDEXED""",
            """SELECT CAST("ElectorNumber" AS TEXT) AS "Value" FROM "Participations" ORDER BY "Day", "Sequence" """,
            """SELECT CAST("Number" AS TEXT) AS "Value" FROM "Electors" NOT INDEXED""",
        ];

    /// <summary>Each order in which the envelopes of the box, or their hashes, are kept or published.</summary>
    public IEnumerable<string> Envelopes()
    {
        string hex = this.IsPostgres ? Hex : "hex(\"Hash\")";
        string[] columns = ["\"Hash\"", "\"CastId\"", "\"Sealed\""];
        string physical = this.IsPostgres ? " ORDER BY ctid" : " NOT INDEXED";
        string log = hex.Replace("\"Hash\"", "\"Envelope\"", StringComparison.Ordinal);
        return
        [
            $"""SELECT {hex} AS "Value" FROM "BoxedEnvelopes"{physical}""",
            .. columns.Select(column => $"""SELECT {hex} AS "Value" FROM "BoxedEnvelopes" ORDER BY {column}"""),
            $"""SELECT {log} AS "Value" FROM "LogLeaves" WHERE "Envelope" IS NOT NULL ORDER BY "Index" """,
        ];
    }

    public Task<List<string>> ReadAsync(string sql) =>
        poll.ReadAsync(db => db.Database.SqlQueryRaw<string>(sql).ToListAsync());

    // Null when the two orders tell no more than chance: five standard deviations of a rank correlation.
    private string? Compare(List<int> electors, List<string> hashes)
    {
        Dictionary<string, int> places = hashes.Where(truth.Values.Contains)
            .Select((hash, place) => (hash, place)).ToDictionary();
        int[] ranks = [.. electors.Select(elector => places[truth[elector]])];
        int exact = ranks.Where((rank, place) => rank == place).Count();
        double correlation = Correlation(ranks);
        bool isChance = Math.Abs(correlation) < 5 / Math.Sqrt(ranks.Length - 1) && exact <= 9;
        return isChance ? null : FormattableString.Invariant($"{exact} names, correlation {correlation:0.00}");
    }

    private static double Correlation(int[] ranks)
    {
        double n = ranks.Length;
        double sum = ranks.Select((rank, place) => Math.Pow(rank - place, 2)).Sum();
        return 1 - (6 * sum / (n * ((n * n) - 1)));
    }
}
