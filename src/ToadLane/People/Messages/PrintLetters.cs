using Microsoft.EntityFrameworkCore;
using ToadLane.Storage;

namespace ToadLane.People.Messages;

/// <summary>An officer says that these letters have been printed and posted. Their secrets are erased.</summary>
public sealed class PrintLetters(ToadLaneDb db, TimeProvider clock)
{
    /// <summary>How many were waiting and now are not.</summary>
    public async Task<Outcome<int>> RunAsync(
        IReadOnlyCollection<MessageId> letters, Actor actor, CancellationToken cancel)
    {
        if (WhoMay.Refuses(actor, Act.ReadMessages) is { } refusal)
        {
            return refusal;
        }

        DateTime now = clock.GetUtcNow().UtcDateTime;
        List<Message> waiting = await db.Messages
            .Where(m => m.Channel == Channel.Post && m.SentAt == null && letters.Contains(m.Id)).ToListAsync(cancel);
        foreach (Message letter in waiting)
        {
            letter.Arrive(now);
        }

        db.Record(new Deed(actor, Act.ReadMessages, "letter", null, $"Posted {waiting.Count} letters"), now);
        await db.SaveChangesAsync(cancel);
        return waiting.Count;
    }
}
