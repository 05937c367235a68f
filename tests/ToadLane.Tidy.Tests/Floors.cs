using System.Globalization;
using System.Text;

namespace ToadLane.Tidy.Tests;

/// <summary>
/// Which capability of ToadLane may use which: those on lower floors, and within floors 1 to 3 those named before it.
/// This is the only place where the table is kept; ARCHITECTURE.md shows it.
/// </summary>
internal static class Floors
{
    public static IReadOnlyList<IReadOnlyList<string>> Table { get; } =
    [
        ["Storage"],
        ["Councils", "Records", "People"],
        ["Bodies", "Bookkeeping"],
        ["Decisions", "PublicServices"],
        ["Homes", "Care", "Schools", "Places", "Funds"],
        ["Network", "Doorstep", "OpenData"],
        ["Demonstration"],
    ];

    public static IEnumerable<string> Capabilities => Table.SelectMany(floor => floor);

    /// <summary>The floor of a capability, or null when the table does not name it.</summary>
    public static int? Of(string capability)
    {
        int floor = Table.ToList().FindIndex(names => names.Contains(capability));
        return floor < 0 ? null : floor;
    }

    public static bool MayUse(string user, string used)
    {
        int userFloor = Of(user) ?? throw new ArgumentException($"{user} has no floor.", nameof(user));
        int usedFloor = Of(used) ?? throw new ArgumentException($"{used} has no floor.", nameof(used));
        bool isNamedBefore = Table[userFloor].ToList().IndexOf(used) < Table[userFloor].ToList().IndexOf(user);
        return user == used
            || usedFloor < userFloor
            || (usedFloor == userFloor && userFloor is >= 1 and <= 3 && isNamedBefore);
    }

    /// <summary>The table as ARCHITECTURE.md shows it.</summary>
    public static string Markdown()
    {
        StringBuilder table = new("| Floor | Capabilities | May use |\n|---|---|---|\n");
        for (int floor = 0; floor < Table.Count; floor++)
        {
            string separator = floor is >= 1 and <= 3 ? ", then " : ", ";
            string names = string.Join(separator, Table[floor].Select(name => $"`{name}`"));
            string below = floor switch
            {
                0 => "the kernel: what lies in the root folder",
                >= 1 and <= 3 => $"floors below {floor}; each may use those before it",
                _ => $"floors below {floor}; never each other",
            };
            table.Append(CultureInfo.InvariantCulture, $"| {floor} | {names} | {below} |\n");
        }

        return table.ToString();
    }
}
