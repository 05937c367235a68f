using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using ToadLane.Councils;
using ToadLane.People.Passkeys;
using ToadLane.People.Residents;
using ToadLane.Storage;
using ToadLane.Web.Access;
using ToadLane.Web.Design.Forms;

namespace ToadLane.Web.Pages.Account;

/// <summary>The passkeys of one's own account: see, add, remove.</summary>
[Needs(Act.KeepAccount)]
public sealed class PasskeysModel(
    ToadLaneDb db,
    AddPasskey addPasskey,
    RemovePasskey removePasskey,
    SignInManager<Resident> identity,
    CurrentCouncil council,
    ICurrentActor who,
    IStringLocalizer<Words> t) : PageModel
{
    [BindProperty]
    public string? Name { get; set; }

    public IReadOnlyList<PasskeyRow> Passkeys { get; private set; } = [];

    private Guid Own => who.Actor.Id!.Value;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        ResidentId own = new(this.Own);
        this.Passkeys = await db.Passkeys.Where(p => p.ResidentId == own).OrderBy(p => p.CreatedAt)
            .Select(p => new PasskeyRow(p.Id.Value, p.Name, p.CreatedAt)).ToListAsync(cancel);
    }

    public async Task<IActionResult> OnPostOptionsAsync()
    {
        string name = $"{who.Actor.Name} – {council.Registration.Name}";
        PasskeyUserEntity user = new() { Id = this.Own.ToString(), Name = name, DisplayName = name };
        return this.Content(await identity.MakePasskeyCreationOptionsAsync(user), "application/json");
    }

    public async Task<IActionResult> OnPostAddAsync(string credential, CancellationToken cancel)
    {
        PasskeyAttestationResult proof = await identity.PerformPasskeyAttestationAsync(credential);
        Refusal? refusal = PasskeyRefusals.NotProved;
        return proof.Succeeded
            && proof.UserEntity.Id == this.Own.ToString()
            && (await addPasskey.RunAsync(PasskeyForms.FromIdentity(proof.Passkey, this.Name), who.Actor, cancel))
                .Succeeded(out _, out refusal)
            ? new JsonResult(new { to = this.Url.Page("/Account/Passkeys") })
            : this.BadRequest(new { trouble = t[refusal!.Text].Value });
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid passkey, CancellationToken cancel)
    {
        if ((await removePasskey.RunAsync(new PasskeyId(passkey), who.Actor, cancel))
            .Succeeded(out _, out Refusal? refusal))
        {
            return this.RedirectToPage();
        }

        this.ModelState.Refuse(refusal, t);
        await this.OnGetAsync(cancel);
        return this.Page();
    }

    /// <summary>A passkey as it stands in the list.</summary>
    public sealed record PasskeyRow(Guid Id, string Name, DateTime CreatedAt);
}
