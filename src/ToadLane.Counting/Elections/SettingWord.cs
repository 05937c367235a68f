using System.Collections.Immutable;
using ToadLane.Counting.Results;

namespace ToadLane.Counting.Elections;

/// <summary>Settings as words of the command line: <c>WinningVotes</c> is "winning-votes".</summary>
internal static class SettingWord
{
    /// <summary>The words for all the values, in their order.</summary>
    public static ImmutableArray<string> All<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(Of)];

    /// <summary>The word for a value.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => KebabCase.Of(value.ToString());

    /// <summary>The value that a word stands for.</summary>
    public static T Named<T>(string word)
        where T : struct, Enum => Enum.GetValues<T>().First(value => Of(value) == word);
}
