using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using ToadLane.Storage;

namespace ToadLane.Web.Tests.Threats;

/// <summary>
/// Values that nobody would type, for every property of every entity; and where in a database they stand. A choice has
/// none: it is true or false, or one of a few names. It gets two values, to be posted in turns.
/// </summary>
public sealed class Canaries
{
    private const string Text = "0verp0sted";
    private const string Figure = "424242";
    private const string Day = "2099-09-09";
    private const string Id = "0ddba11d-0000-4000-8000-00000c0ffee0";

    private static readonly string[] All = [Text, Figure, Day, Id];

    public Canaries(ToadLaneDb db)
    {
        Dictionary<string, string> fields = new(StringComparer.OrdinalIgnoreCase);
        Dictionary<string, string> others = new(StringComparer.OrdinalIgnoreCase);
        foreach (IGrouping<string, IProperty> named in db.Model.GetEntityTypes()
            .SelectMany(entity => entity.GetFlattenedProperties()).GroupBy(property => property.Name))
        {
            Type[] types = [.. named.Select(property => KindOf(property.ClrType)).Distinct()];
            (fields[named.Key], others[named.Key]) = types.All(IsChoice)
                ? Choices(types)
                : (ValueOf(types.First(type => !IsChoice(type))), ValueOf(types.First(type => !IsChoice(type))));
        }

        (this.Fields, this.OtherFields) = (fields, others);
    }

    /// <summary>Every property of every entity, with a value that its kind can take.</summary>
    public IReadOnlyDictionary<string, string> Fields { get; }

    /// <summary>The same with the other value of each choice.</summary>
    public IReadOnlyDictionary<string, string> OtherFields { get; }

    /// <summary>True for what has no canary: it holds one of a few values.</summary>
    public static bool IsChoice(Type type) => KindOf(type) == typeof(bool) || KindOf(type).IsEnum;

    /// <summary>As a form would send it.</summary>
    public static string? Written(object? choice) => choice switch
    {
        null => null,
        bool yes => yes ? "true" : "false",
        _ => Number(choice).ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>Each table and column that holds one.</summary>
    public static async Task<IReadOnlyList<string>> FindAsync(ToadLaneDb db)
    {
        List<string> found = [];
        IEnumerable<string> tables = db.Model.GetEntityTypes().Select(entity => entity.GetTableName()).OfType<string>();
        foreach (string table in tables.Distinct().Order(StringComparer.Ordinal))
        {
            foreach (string column in await RowsAsync(db, $"SELECT name FROM pragma_table_info('{table}')"))
            {
                string likes = string.Join(" OR ", All.Select(canary => canary == Figure
                    ? $"\"{column}\" IN ({Figure}, {Figure}00)"
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

    private static Type KindOf(Type type) => Nullable.GetUnderlyingType(type) ?? type;

    // Of enums, the two numbers that most enums of this name know: an enum takes no number that it does not know.
    private static (string Now, string Then) Choices(Type[] types)
    {
        if (types.Contains(typeof(bool)))
        {
            return ("true", "false");
        }

        string[] known = [.. types.SelectMany(type => Enum.GetValues(type).Cast<object>().Select(Number).Distinct())
            .GroupBy(number => number).OrderByDescending(of => of.Count()).ThenByDescending(of => of.Key)
            .Select(of => of.Key.ToString(CultureInfo.InvariantCulture)).Take(2)];
        return (known[0], known[^1]);
    }

    private static long Number(object choice) => Convert.ToInt64(choice, CultureInfo.InvariantCulture);

    private static string ValueOf(Type kind) => kind switch
        {
            _ when kind == typeof(DateTime) || kind == typeof(DateOnly) => Day,
            _ when kind == typeof(Guid) || kind.Name.EndsWith("Id", StringComparison.Ordinal) => Id,
            { IsPrimitive: true } => Figure,
            _ when kind.Namespace == "ToadLane.Ledger" => Figure,
            _ => Text,
        };

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
