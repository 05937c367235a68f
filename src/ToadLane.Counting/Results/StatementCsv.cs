using System.Globalization;
using ToadLane.Counting.Certificates;

namespace ToadLane.Counting.Results;

/// <summary>
/// Writes what became of each voter's part of the budget as a table: a row for each project that the voter has a part
/// in, and one for what is left. The last column adds up to the budget, to the last minor unit.
/// </summary>
public static class StatementCsv
{
    private const string Left = "left";

    /// <summary>Writes the statements of voters, and of the part that belongs to nobody, without a name.</summary>
    /// <param name="statements">The statements.</param>
    /// <param name="contest">What was put to the vote.</param>
    /// <param name="voters">Each voter's name and the place of their paper in the pile, in the order to write.</param>
    /// <param name="output">Where to.</param>
    /// <exception cref="ArgumentOutOfRangeException">More voters have a paper than the pile has of it.</exception>
    public static void Write(
        VoterStatements statements, Contest contest, IEnumerable<(string Name, int Paper)> voters, TextWriter output)
    {
        output.Write("voter,project,kind,amount\n");
        var known = new VoterStatement?[statements.Count];
        var holders = new long[statements.Count];
        foreach (var (name, paper) in voters)
        {
            var statement = known[paper] ??= statements.Of(paper);
            Rows(statement, holders[paper]++, contest.Scale, (Quoted(name), output));
        }

        Rows(statements.Nobodys, 0, contest.Scale, ("", output));
    }

    private static void Rows(VoterStatement statement, long holder, int scale, (string Name, TextWriter Output) to)
    {
        var amounts = statement.Whole(holder);
        for (var at = 0; at < amounts.Length; at++)
        {
            var (project, kind) = at < statement.Lines.Length
                ? (Quoted(statement.Lines[at].Project), KebabCase.Of(statement.Lines[at].Kind))
                : ("", Left);
            to.Output.Write($"{to.Name},{project},{kind},{Amount(amounts[at], scale)}\n");
        }
    }

    private static string Amount(long minor, int scale) => scale == 1
        ? minor.ToString(CultureInfo.InvariantCulture)
        : ((decimal)minor / scale).ToString(
            $"F{(scale - 1).ToString(CultureInfo.InvariantCulture).Length}", CultureInfo.InvariantCulture);

    private static string Quoted(string text) => text.AsSpan().IndexOfAny(",\"\r\n") < 0
        ? text
        : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
