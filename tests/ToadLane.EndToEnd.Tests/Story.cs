using ToadLane.People.Demonstration;

namespace ToadLane.EndToEnd.Tests;

/// <summary>Where a story happens, and in what kind of browser.</summary>
public sealed record Story(Chromium Chromium, LiveSite Site, Window Window)
{
    public Task<Visitor> VisitAsync() => Chromium.VisitAsync(Site, Window);

    /// <summary>A visitor who has signed in as one of the demonstration's people.</summary>
    public async Task<Visitor> SignInAsync(DemonstrationPerson person)
    {
        Visitor visitor = await VisitAsync();
        await visitor.OpenAsync("/rochdale/sign-in");
        await visitor.PressAsync($"Sign in as {person.Name}");
        return visitor;
    }
}
