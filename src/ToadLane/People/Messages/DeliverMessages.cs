using System.Net.Mail;
using Microsoft.EntityFrameworkCore;
using ToadLane.Councils;
using ToadLane.Storage;

namespace ToadLane.People.Messages;

/// <summary>
/// Hands over the e-mails that are due. Each is claimed first, by moving its next attempt, so that two nodes do not
/// both send it. A demonstration sends nothing: its messages stay in the outbox, where everybody may read them.
/// </summary>
public sealed class DeliverMessages(
    ToadLaneDb db, LetterSeal seal, CurrentCouncil council, TimeProvider clock, IMailTransport? transport = null)
{
    private const int MostAtOnce = 50;

    /// <summary>How many were sent.</summary>
    public async Task<Outcome<int>> RunAsync(Actor actor, CancellationToken cancel)
    {
        if (WhoMay.Refuses(actor, Act.DeliverMessages) is { } refusal)
        {
            return refusal;
        }

        if (council.Registration.IsDemonstration || transport is null)
        {
            return 0;
        }

        DateTime now = clock.GetUtcNow().UtcDateTime;
        List<Message> due = await db.Messages
            .Where(m => m.Channel == Channel.Email && m.SentAt == null && m.NextAttemptAt <= now)
            .Where(m => m.Attempts < Message.MostAttempts)
            .OrderBy(m => m.NextAttemptAt).Take(MostAtOnce).AsNoTracking().ToListAsync(cancel);
        int sent = 0;
        foreach (Message message in due)
        {
            if (await this.ClaimAsync(message, now, cancel) && await this.TrySendAsync(message, cancel))
            {
                sent++;
            }
        }

        return sent;
    }

    private async Task<bool> ClaimAsync(Message message, DateTime now, CancellationToken cancel)
    {
        DateTime next = now + Message.WaitAfter(message.Attempts);
        return 1 == await db.Messages
            .Where(m => m.Id == message.Id && m.SentAt == null && m.Attempts == message.Attempts)
            .ExecuteUpdateAsync(
                set => set.SetProperty(m => m.Attempts, m => m.Attempts + 1).SetProperty(m => m.NextAttemptAt, next),
                cancel);
    }

    private async Task<bool> TrySendAsync(Message claimed, CancellationToken cancel)
    {
        Message message = await db.Messages.SingleAsync(m => m.Id == claimed.Id, cancel);
        try
        {
            Mail mail = new(message.Id, message.ToEmail!, message.Subject, seal.TextOf(message));
            await transport!.SendAsync(mail, cancel);
            message.Arrive(clock.GetUtcNow().UtcDateTime);
        }
        catch (SmtpException fault)
        {
            // The kind alone: the server's words may repeat the address, and faults are shown to officers.
            message.Fail(fault.StatusCode.ToString());
        }

        await db.SaveChangesAsync(CancellationToken.None);
        return message.SentAt is not null;
    }
}
