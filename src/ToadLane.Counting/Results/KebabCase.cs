using System.Text;

namespace ToadLane.Counting.Results;

/// <summary>The words of result files: <c>LowestCost</c> is written "lowest-cost".</summary>
internal static class KebabCase
{
    public static string Of(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && text.Length > 0)
            {
                text.Append('-');
            }

            text.Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }

    public static string Of(Enum word) => Of(word.ToString());
}
