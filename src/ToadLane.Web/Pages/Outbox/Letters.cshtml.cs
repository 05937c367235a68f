using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using ToadLane.People.Messages;
using ToadLane.Storage;
using ToadLane.Web.Access;
using ToadLane.Web.Design.Forms;

namespace ToadLane.Web.Pages.Outbox;

/// <summary>
/// The letters that wait to be printed, for people without e-mail; oldest first, a hundred at a time.
/// </summary>
[Needs(Act.ReadMessages)]
public sealed class LettersModel(
    ToadLaneDb db, LetterSeal seal, PrintLetters printLetters, ICurrentActor who, IStringLocalizer<Words> t) : PageModel
{
    private const int AtATime = 100;

    public IReadOnlyList<LetterSheet> Letters { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        List<Message> waiting = await db.Messages.AsNoTracking()
            .Where(m => m.Channel == Channel.Post && m.SentAt == null)
            .OrderBy(m => m.CreatedAt).ThenBy(m => m.Id).Take(AtATime).ToListAsync(cancel);
        this.Letters = [.. waiting.Select(m => new LetterSheet(
            m.Id.Value,
            m.ToName,
            (m.ToPost ?? string.Empty).ReplaceLineEndings("\n").Split('\n'),
            m.Subject,
            seal.TextOf(m)))];
    }

    public async Task<IActionResult> OnPostAsync(Guid[] letters, CancellationToken cancel)
    {
        MessageId[] posted = [.. letters.Select(id => new MessageId(id))];
        if ((await printLetters.RunAsync(posted, who.Actor, cancel)).Succeeded(out _, out Refusal? refusal))
        {
            return this.RedirectToPage();
        }

        this.ModelState.Refuse(refusal, t);
        await this.OnGetAsync(cancel);
        return this.Page();
    }

    /// <summary>One letter as it is printed.</summary>
    public sealed record LetterSheet(Guid Id, string? Name, IReadOnlyList<string> Post, string Subject, string Text);
}
