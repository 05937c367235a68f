using ToadLane.Counting;

namespace ToadLane.Cli.Commands.Counting;

/// <summary>Why a paper was not counted, in words: "too many choices".</summary>
internal static class RejectionWords
{
    public static string Of(PaperFault reason) => string.Concat(reason.ToString().Select((letter, place) =>
        char.IsUpper(letter) ? (place > 0 ? " " : "") + char.ToLowerInvariant(letter) : letter.ToString()));
}
