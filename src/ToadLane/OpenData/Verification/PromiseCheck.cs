using ToadLane.PublicLog.Notes;
using ToadLane.Records.Promises;

namespace ToadLane.OpenData.Verification;

/// <summary>Whether a council kept a promise on somebody's receipt.</summary>
internal static class PromiseCheck
{
    private const string Name = "promise";

    public static RecordCheck Of(string text, RecordManifest manifest, IReadOnlySet<string> envelopes)
    {
        if (SignedNote.Parse(text.ReplaceLineEndings("\n").Trim() + "\n") is not { } note
            || LogPromise.Parse(note.Text) is not { } promise)
        {
            return Fails("This is not a promise. Give all of it, from toadlane-promise-1 to the last line.");
        }

        if (!manifest.Logs.Any(log => NoteKey.Parse(log.Key) is { } key
            && key.Name == promise.Origin && note.IsSignedBy(key)))
        {
            return Fails("The promise is not signed by the key of this log.");
        }

        if (promise.Decision != manifest.Decision || promise.Council != manifest.Council)
        {
            return Fails("The promise is about another decision.");
        }

        return envelopes.Contains(promise.Envelope)
            ? new RecordCheck(Name, CheckVerdict.Holds, "The sealed vote that was promised is in the log.")
            : Fails("THE COUNCIL BROKE ITS WORD: it signed that this sealed vote would be in the log, and it is not.");
    }

    private static RecordCheck Fails(string why) => new(Name, CheckVerdict.Fails, why);
}
