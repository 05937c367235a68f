using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace ToadLane.Web.Tests.Proposals;

/// <summary>Somebody at a browser without JavaScript: reads a page, fills in its form, goes where it leads.</summary>
public sealed class Person(HttpClient browser)
{
    private static readonly Uri Origin = new("http://localhost");

    public IHtmlDocument Page { get; private set; } = null!;

    public string Address { get; private set; } = "";

    public HttpStatusCode Status { get; private set; }

    /// <summary>What the error summary says, line by line.</summary>
    public IReadOnlyList<string> Errors =>
        [.. this.Page.QuerySelectorAll(".govuk-error-summary__list li").Select(li => li.TextContent.Trim())];

    public string Heading => this.Page.QuerySelector("h1")!.TextContent.Trim();

    /// <summary>The words of the page itself, without header and footer.</summary>
    public string Text => this.Page.QuerySelector("main")!.TextContent;

    public async Task<Person> GoAsync(string address)
    {
        using HttpResponseMessage response = await browser.GetAsync(
            new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        await this.ArriveAsync(address, response);
        return this;
    }

    public Task<Person> FollowAsync(string linkText) => this.GoAsync(
        this.Page.QuerySelectorAll("main a").First(a => Said(a).StartsWith(linkText, StringComparison.Ordinal))
            .GetAttribute("href")!);

    /// <summary>Fills in the form with this button and sends it.</summary>
    public Task<Person> SendAsync(string button, params (string Name, string Value)[] answers) =>
        this.SendAsync(button, null, answers);

    /// <summary>The same with a file for the form's file field.</summary>
    public async Task<Person> SendAsync(string button, byte[]? file, params (string Name, string Value)[] answers)
    {
        IElement pressed = this.Page.QuerySelectorAll("main form button")
            .First(b => Said(b).StartsWith(button, StringComparison.Ordinal));
        IElement form = pressed.Closest("form")!;
        Dictionary<string, string> fields = FieldsOf(form);
        foreach ((string name, string value) in answers)
        {
            fields[name] = value;
        }

        string action = (pressed.GetAttribute("formaction") ?? form.GetAttribute("action")) is { Length: > 0 } given
            ? given
            : this.Address;
        string? fileField = form.QuerySelector("input[type=file]")?.GetAttribute("name");
        using HttpContent content = form.GetAttribute("enctype") == "multipart/form-data"
            ? Multipart(fields, fileField, file)
            : new FormUrlEncodedContent(fields);
        using HttpResponseMessage response = await browser.PostAsync(
            new Uri(action, UriKind.Relative), content, TestContext.Current.CancellationToken);
        await this.ArriveAsync(action, response);
        return this;
    }

    public Task<HttpResponseMessage> FetchAsync(string address) =>
        browser.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);

    private static string Said(IElement element) => element.TextContent.Trim();

    private static Dictionary<string, string> FieldsOf(IElement form)
    {
        Dictionary<string, string> fields = [];
        foreach (IElement field in form.QuerySelectorAll("input[name], textarea[name], select[name]"))
        {
            bool isLeftOut = field is IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false }
                or IHtmlInputElement { Type: "file" };
            if (!isLeftOut)
            {
                fields[field.GetAttribute("name")!] = field switch
                {
                    IHtmlTextAreaElement area => area.Value,
                    IHtmlSelectElement select => select.Value ?? "",
                    _ => field.GetAttribute("value") ?? "",
                };
            }
        }

        return fields;
    }

    private static MultipartFormDataContent Multipart(
        Dictionary<string, string> fields, string? fileField, byte[]? bytes)
    {
        MultipartFormDataContent content = [];
        foreach ((string name, string value) in fields)
        {
            content.Add(new StringContent(value), name);
        }

        if (bytes is not null && fileField is not null)
        {
            ByteArrayContent file = new(bytes);
            file.Headers.ContentType = new MediaTypeHeaderValue("text/html");
            content.Add(file, fileField, "evil.html");
        }

        return content;
    }

    private async Task ArriveAsync(string address, HttpResponseMessage response)
    {
        if (response.StatusCode is HttpStatusCode.Redirect)
        {
            Uri location = response.Headers.Location!;
            await this.GoAsync(location.IsAbsoluteUri ? location.PathAndQuery : location.ToString());
            return;
        }

        this.Address = new Uri(Origin, address).PathAndQuery;
        this.Status = response.StatusCode;
        this.Page = await response.DocumentAsync();
    }
}
