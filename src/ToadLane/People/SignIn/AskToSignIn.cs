using Microsoft.EntityFrameworkCore;
using ToadLane.People.Messages;
using ToadLane.People.Residents;
using ToadLane.Storage;

namespace ToadLane.People.SignIn;

/// <summary>
/// Sends a sign-in link. It does the same whether or not the address has an account (an account begins with the first
/// sign-in), so nobody can find out who has one. No more than five links go to one address in an hour.
/// </summary>
public sealed class AskToSignIn(ToadLaneDb db, LetterSeal seal, TimeProvider clock)
{
    private const int MostLinksInAnHour = 5;

    public async Task<Outcome<SignInRequest>> RunAsync(SignInRequest request, Actor actor, CancellationToken cancel)
    {
        if (WhoMay.Refuses(actor, Act.SignIn) is { } refusal)
        {
            return refusal;
        }

        if (!EmailAddress.TryRead(request.Email, out string? email))
        {
            return ResidentRefusals.EmailIsWrong;
        }

        DateTime now = clock.GetUtcNow().UtcDateTime;
        SignInRequest asked = request with { Email = email };
        DateTime hourAgo = now.AddHours(-1);
        int lately = await db.SignInLinks.CountAsync(l => l.Email == email && l.CreatedAt > hourAgo, cancel);
        if (lately >= MostLinksInAnHour)
        {
            return asked;
        }

        string token = SignInLink.NewToken();
        db.SignInLinks.Add(SignInLink.For(asked, token, now));
        db.Send(
            new Letter(new Addressee(null, email), "Your link to sign in", string.Empty)
            {
                Sealed = seal.Close(TextOf(request.LinkPage, token)),
            },
            now);
        await db.SaveChangesAsync(cancel);
        return asked;
    }

    private static string TextOf(Uri linkPage, string token) =>
        $"""
        Use this link to sign in. It works once, for 15 minutes, on any device:

        {linkPage}?token={token}

        If you did not ask for it, you need not do anything: nobody can sign in without this message.
        """;
}
