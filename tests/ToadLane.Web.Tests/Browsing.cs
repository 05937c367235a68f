using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using ToadLane.People.Demonstration;

namespace ToadLane.Web.Tests;

/// <summary>What people do on pages: fill in a form and send it, sign in.</summary>
public static class Browsing
{
    /// <summary>
    /// Sends the form that has this button or handler in its action, with its hidden fields and these answers.
    /// </summary>
    public static async Task<HttpResponseMessage> SendAsync(
        this HttpClient browser, IHtmlDocument page, string address, params (string Name, string Value)[] answers)
    {
        IElement form = page.QuerySelectorAll("main form")
            .First(f => answers.All(a => f.QuerySelector($"[name='{a.Name}']") is { } field
                && (field.GetAttribute("type") != "hidden" || field.GetAttribute("value") == a.Value)));
        Dictionary<string, string> fields = form.QuerySelectorAll("input[name]")
            .ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value") ?? string.Empty);
        foreach ((string name, string value) in answers)
        {
            fields[name] = value;
        }

        string action = form.GetAttribute("action") is { Length: > 0 } given ? given : address;
        using FormUrlEncodedContent content = new(fields);
        return await browser.PostAsync(
            new Uri(action, UriKind.Relative), content, TestContext.Current.CancellationToken);
    }

    /// <summary>Reads the page at the address and sends its form.</summary>
    public static async Task<HttpResponseMessage> FillInAsync(
        this HttpClient browser, string address, params (string Name, string Value)[] answers) =>
        await browser.SendAsync(await browser.ReadAsync(address), address, answers);

    /// <summary>Gives a demonstration its people.</summary>
    public static async Task PeopleAsync(this Site site, string council = "rochdale")
    {
        await using AsyncServiceScope scope = await site.EnterAsync(council);
        Outcome<int> outcome = await scope.ServiceProvider.GetRequiredService<AddDemonstrationPeople>()
            .RunAsync(Actor.Operator, TestContext.Current.CancellationToken);
        Assert.True(outcome.Succeeded(out _, out Refusal? refusal), refusal?.Message);
    }

    /// <summary>A browser in which this person of Rochdale's demonstration has signed in.</summary>
    public static async Task<HttpClient> SignedInAsync(this Site site, DemonstrationPerson person)
    {
        HttpClient browser = site.NewBrowser();
        using HttpResponseMessage response =
            await browser.FillInAsync("/rochdale/sign-in", ("person", person.Email));
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        return browser;
    }
}
