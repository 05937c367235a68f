using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using ToadLane.Decisions.Ballots.Agreeing;
using ToadLane.Storage;
using ToadLane.Web.Access;
using ToadLane.Web.Design.Forms;

namespace ToadLane.Web.Pages.Desk.Agreements;

/// <summary>One act of two people: agree to it, refuse it, or take back what one asked for.</summary>
[Needs(Act.UseDesk)]
public sealed class AnswerModel(
    ToadLaneDb db,
    JointDesk words,
    AnswerJointAct answer,
    WithdrawJointAct withdraw,
    ICurrentActor who,
    TimeProvider clock,
    IStringLocalizer<Words> t) : PageModel
{
    public JointDesk Words => words;

    [BindProperty]
    public JointVerdict? Verdict { get; set; }

    [BindProperty]
    public string? Evidence { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public required JointFile InHand { get; set; }

    public bool IsWaiting => this.InHand.Act.IsWaitingAt(clock.GetUtcNow().UtcDateTime);

    public bool IsOwn => this.InHand.Act.Asking.ById == who.Actor.Id;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) =>
        await this.FindAsync(id, cancel) ?? this.Page();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (await this.FindAsync(id, cancel) is { } notThere)
        {
            return notThere;
        }

        JointReply? reply = this.Verdict switch
        {
            JointVerdict.Agreed => JointReply.Agree with { Evidence = this.Evidence },
            JointVerdict.Refused => JointReply.Refuse(this.Reason),
            _ => null,
        };
        if (reply is null)
        {
            this.ModelState.Remove(nameof(this.Verdict));
            this.ModelState.AddModelError(nameof(this.Verdict), t["Choose whether you agree"]);
            return this.Page();
        }

        return await this.ShowAsync(await answer.RunAsync(this.InHand.Act.Id, reply, who.Actor, cancel), cancel);
    }

    public async Task<IActionResult> OnPostWithdrawAsync(Guid id, CancellationToken cancel) =>
        await this.FindAsync(id, cancel)
            ?? await this.ShowAsync(await withdraw.RunAsync(this.InHand.Act.Id, who.Actor, cancel), cancel);

    private async Task<IActionResult> ShowAsync(Outcome<JointAct> outcome, CancellationToken cancel)
    {
        if (outcome.Succeeded(out JointAct? act, out Refusal? refusal))
        {
            return this.RedirectToPage(new { id = act.Id.Value });
        }

        bool isAboutEvidence = refusal.Code is "fingerprint-is-missing" or "fingerprint-differs";
        this.ModelState.Refuse(refusal, t, isAboutEvidence ? nameof(this.Evidence) : "");
        // A refusal may have ended it.
        return await this.FindAsync(this.InHand.Act.Id.Value, cancel) ?? this.Page();
    }

    // Null when it is there and theirs to see.
    private async Task<IActionResult?> FindAsync(Guid id, CancellationToken cancel)
    {
        JointActId wanted = new(id);
        JointFile? file = await db.JointFiles(a => a.Id == wanted).SingleOrDefaultAsync(cancel);
        this.InHand = file!;
        return file is null ? this.NotFound()
            : file.MayAnswer(who.Actor) ? null
            : this.StatusCode(StatusCodes.Status403Forbidden);
    }
}
