namespace ToadLane.Counting.Elections.Formats;

/// <summary>Makes out names in .blt files, whose quotes are used in every way there is.</summary>
internal static class BltNames
{
    private const string Alternative = "# ALTERNATIVE NAME ";

    /// <summary>The line without outer blanks, comment marks and a spreadsheet's commas and doubled quotes.</summary>
    public static string Clean(string line)
    {
        var name = line.Trim().TrimEnd(',').TrimEnd();
        if (name.StartsWith(Alternative, StringComparison.Ordinal))
        {
            // Glasgow 2007: the names are in comments, each with its number.
            name = name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
        }
        else if (name.StartsWith('#'))
        {
            return "";
        }

        if (name.Length > 1 && name[0] == '"' && name.Contains("\"\"", StringComparison.Ordinal))
        {
            name = name[1..(name.EndsWith('"') ? ^1 : ^0)].Replace("\"\"", "\"", StringComparison.Ordinal).Trim();
        }

        return name;
    }

    /// <summary>A candidate from a cleaned line: a name, and behind it perhaps a party in quotes.</summary>
    public static Candidate Candidate(int number, string line)
    {
        var end = line.StartsWith('"') ? line.IndexOf('"', 1) + 1 : line.IndexOf('"', StringComparison.Ordinal);
        if (end <= 0 || end >= line.Length)
        {
            return new Candidate(number, Unquoted(line));
        }

        var group = Unquoted(line[end..].Trim());
        return new Candidate(number, Unquoted(line[..end].Trim())) { Group = group.Length > 0 ? group : null };
    }

    /// <summary>The text inside quotes, or the text.</summary>
    public static string Unquoted(string text) => text.StartsWith('"') ? text.Trim('"').Trim() : text;
}
