namespace ToadLane.People.SignIn;

/// <summary>Who asks to sign in, and where the link shall lead.</summary>
/// <param name="Email">As typed.</param>
/// <param name="LinkPage">The full address of the page that uses the link, without the token.</param>
/// <param name="ReturnTo">The page they were on, beginning with one slash, inside this council.</param>
public sealed record SignInRequest(string Email, Uri LinkPage, string? ReturnTo = null);
