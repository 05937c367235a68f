using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ToadLane.Councils;
using ToadLane.People.Messages;
using ToadLane.Storage;
using ToadLane.Web.Access;

namespace ToadLane.Web.Pages.Outbox;

/// <summary>
/// What was said to whom and whether it arrived. A secret text is shown in a demonstration and nowhere else.
/// </summary>
[Needs(Act.ReadMessages, OpenInDemonstration = true)]
public sealed class IndexModel(ToadLaneDb db, LetterSeal seal, CurrentCouncil council, ICurrentActor who)
    : PageModel
{
    private const int OnASheet = 25;

    [BindProperty(Name = "sheet", SupportsGet = true)]
    public int Sheet { get; set; } = 1;

    public int Sheets { get; private set; }

    public IReadOnlyList<MessageRow> Messages { get; private set; } = [];

    public bool IsDemonstration => council.Registration.IsDemonstration;

    public bool MayPrint => WhoMay.Refuses(who.Actor, Act.ReadMessages) is null;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        this.Sheets = (await db.Messages.CountAsync(cancel) + OnASheet - 1) / OnASheet;
        this.Sheet = Math.Clamp(this.Sheet, 1, Math.Max(1, this.Sheets));
        List<Message> messages = await db.Messages.AsNoTracking().OrderByDescending(m => m.CreatedAt).ThenBy(m => m.Id)
            .Skip((this.Sheet - 1) * OnASheet).Take(OnASheet).ToListAsync(cancel);
        this.Messages = [.. messages.Select(this.RowOf)];
    }

    private static string StateOf(Message message) => message switch
    {
        { SentAt: not null } => "Sent",
        { Channel: Channel.Post } => "To be printed",
        { Attempts: var tries } when tries >= Message.MostAttempts => "Given up",
        { Fault: not null } => "Will be tried again",
        _ => "Waiting",
    };

    private MessageRow RowOf(Message message)
    {
        string text = this.IsDemonstration ? seal.TextOf(message) : message.Text;
        string to = message.ToEmail ?? message.ToName ?? message.ToPost ?? string.Empty;
        return new MessageRow(message.Subject, to, message.CreatedAt, StateOf(message), text);
    }

    /// <summary>A message as it stands in the list.</summary>
    public sealed record MessageRow(string Subject, string To, DateTime At, string State, string Text);
}
