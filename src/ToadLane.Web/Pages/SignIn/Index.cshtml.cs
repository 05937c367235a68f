using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;
using ToadLane.People.Demonstration;
using ToadLane.People.Passkeys;
using ToadLane.People.Residents;
using ToadLane.People.SignIn;
using ToadLane.Web.Access;
using ToadLane.Web.Design.Forms;
using ToadLane.Web.Hosting;

namespace ToadLane.Web.Pages.SignIn;

/// <summary>Sign in by a link or a passkey; in a demonstration, as one of its people.</summary>
[Open]
[EnableRateLimiting(Limits.SignIn)]
public sealed class IndexModel(
    AskToSignIn askToSignIn,
    SignInByPasskey signInByPasskey,
    SignInAsDemonstrator signInAsDemonstrator,
    DemonstrationCast cast,
    SignInManager<Resident> identity,
    Session session,
    PublicAddress address,
    ICurrentActor who,
    IStringLocalizer<Words> t) : PageModel
{
    [BindProperty]
    public string? Email { get; set; }

    [BindProperty(Name = "return", SupportsGet = true)]
    public string? Return { get; set; }

    public IReadOnlyList<DemonstrationPerson> People { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => await this.LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        SignInRequest request = new(
            this.Email ?? string.Empty,
            address.Of(this.Request, "/sign-in/link"),
            ReturnPath.Of(this.Request, this.Return));
        if ((await askToSignIn.RunAsync(request, who.Actor, cancel)).Succeeded(out _, out Refusal? refusal))
        {
            return this.RedirectToPage("/SignIn/Sent");
        }

        this.ModelState.Refuse(refusal, t, nameof(this.Email));
        await this.LoadAsync(cancel);
        return this.Page();
    }

    public async Task<IActionResult> OnPostAsAsync(string person, CancellationToken cancel)
    {
        Outcome<SignedIn> outcome = await signInAsDemonstrator.RunAsync(person, who.Actor, cancel);
        if (!outcome.Succeeded(out SignedIn? signedIn, out _))
        {
            return this.NotFound();
        }

        await session.BeginAsync(signedIn.Resident, "demonstration");
        return this.LocalRedirect(ReturnPath.Of(this.Request, this.Return) ?? "~/");
    }

    public async Task<IActionResult> OnPostPasskeyOptionsAsync() =>
        this.Content(await identity.MakePasskeyRequestOptionsAsync(null!), "application/json");

    public async Task<IActionResult> OnPostPasskeyAsync(string credential, CancellationToken cancel)
    {
        PasskeyAssertionResult<Resident> proof = await identity.PerformPasskeyAssertionAsync(credential);
        if (!proof.Succeeded
            || !(await signInByPasskey.RunAsync(
                proof.Passkey.CredentialId, PasskeyForms.UseOf(proof.Passkey), who.Actor, cancel))
                .Succeeded(out SignedIn? signedIn, out _))
        {
            return this.BadRequest(new { trouble = t[PasskeyRefusals.NotProved.Text].Value });
        }

        await session.BeginAsync(signedIn.Resident, "passkey");
        return new JsonResult(new { to = ReturnPath.Of(this.Request, this.Return) ?? this.Url.Content("~/") });
    }

    private async Task LoadAsync(CancellationToken cancel) => this.People = await cast.PresentAsync(cancel);
}
