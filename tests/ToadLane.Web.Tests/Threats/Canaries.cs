using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using ToadLane.Storage;

namespace ToadLane.Web.Tests.Threats;

/// <summary>Values that nobody would type, for every property of every entity; and where in a database they stand.</summary>
public sealed class Canaries
{
    private const string Text = "0verp0sted";
    private const string Number = "424242";
    private const string Day = "2099-09-09";
    private const string Id = "0ddba11d-0000-4000-8000-00000c0ffee0";

    private static readonly string[] All = [Text, Number, Day, Id];

    public Canaries(ToadLaneDb db)
    {
        Dictionary<string, string> fields = new(StringComparer.OrdinalIgnoreCase);
        foreach (IProperty property in db.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties()))
        {
            fields[property.Name] = ValueOf(property.ClrType);
        }

        this.Fields = fields;
    }

    /// <summary>Every property of every entity, with a value that its kind can take.</summary>
    public IReadOnlyDictionary<string, string> Fields { get; }

    /// <summary>Each table and column that holds one.</summary>
    public static async Task<IReadOnlyList<string>> FindAsync(ToadLaneDb db)
    {
        List<string> found = [];
        IEnumerable<string> tables = db.Model.GetEntityTypes().Select(entity => entity.GetTableName()).OfType<string>();
        foreach (string table in tables.Distinct().Order(StringComparer.Ordinal))
        {
            foreach (string column in await RowsAsync(db, $"SELECT name FROM pragma_table_info('{table}')"))
            {
                string likes = string.Join(" OR ", All.Select(canary => canary == Number
                    ? $"\"{column}\" IN ({Number}, {Number}00)"
                    : $"CAST(\"{column}\" AS TEXT) LIKE '%{canary}%'"));
                IReadOnlyList<string> count = await RowsAsync(db, $"SELECT COUNT(*) FROM \"{table}\" WHERE {likes}");
                if (count[0] != "0")
                {
                    found.Add($"{table}.{column}");
                }
            }
        }

        return found;
    }

    private static string ValueOf(Type type)
    {
        Type kind = Nullable.GetUnderlyingType(type) ?? type;
        return kind switch
        {
            _ when kind == typeof(bool) => "true",
            _ when kind == typeof(DateTime) || kind == typeof(DateOnly) => Day,
            _ when kind == typeof(Guid) || kind.Name.EndsWith("Id", StringComparison.Ordinal) => Id,
            { IsEnum: true } => Enum.GetNames(kind)[^1],
            { IsPrimitive: true } => Number,
            _ when kind.Namespace == "ToadLane.Ledger" => Number,
            _ => Text,
        };
    }

    private static async Task<IReadOnlyList<string>> RowsAsync(ToadLaneDb db, string sql)
    {
        await db.Database.OpenConnectionAsync();
        await using System.Data.Common.DbCommand command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        await using System.Data.Common.DbDataReader reader = await command.ExecuteReaderAsync();
        List<string> rows = [];
        while (await reader.ReadAsync())
        {
            rows.Add(Convert.ToString(reader.GetValue(0), CultureInfo.InvariantCulture)!);
        }

        return rows;
    }
}
