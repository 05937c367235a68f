using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Reflection;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ToadLane.Testing.Bombs;
using ToadLane.Web.Hosting;

namespace ToadLane.Web.Tests.Threats;

/// <summary>Files and requests that were made to hurt, sent to a server process: each is refused in words.</summary>
public sealed class UploadBombTests(BombSite site) : IClassFixture<BombSite>
{
    // What a request may cost beside what the server had: the largest file that is taken has 32 MB, and is text of two
    // bytes a letter for a moment.
    private const long MostBytes = 128L * Bomb.Megabyte;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void Every_page_that_takes_a_file_says_so_and_is_tried()
    {
        (Type Page, string Field)[] fields = [.. typeof(Limits).Assembly.GetTypes()
            .Where(type => type.IsAssignableTo(typeof(PageModel)))
            .SelectMany(page => page.GetProperties().Where(p => p.PropertyType.IsAssignableTo(typeof(IFormFile)))
                .Select(p => (page, p.Name)))];

        Assert.All(fields, field => Assert.NotNull(field.Page.GetCustomAttribute<TakesFilesAttribute>()));
        // The page of components only shows what it was sent, and only to developers.
        Assert.Equal(
            site.Doors.Select(door => door.Field).Order(),
            fields.Where(field => field.Page != typeof(Web.Pages.Design.IndexModel)).Select(f => f.Field).Order());
    }

    [Theory]
    [InlineData("propose/photo Photo")]
    [InlineData("report Photo")]
    [InlineData("electorate Register")]
    [InlineData("electorate Addresses")]
    [InlineData("rule Figures")]
    [InlineData("key KeyFile")]
    [InlineData("result ResultFile")]
    public async Task No_bomb_is_taken_at_any_door_and_none_costs_the_server_its_memory(string name)
    {
        UploadDoor door = site.Doors.Single(d => $"{d.Page} {d.Field}".EndsWith("/" + name, StringComparison.Ordinal));
        string token = await door.TokenAsync();
        List<string> faults = [];
        foreach (Bomb bomb in door.Bombs)
        {
            byte[] bytes = bomb.Bytes;
            site.Server.ForgetPeak();
            long before = site.Server.PeakBytes;
            using HttpResponseMessage answer = await door.SendAsync(token, bytes);
            long cost = site.Server.PeakBytes - before;
            string said = await SaidAsync(answer);
            string about = $"{bomb}: {(int)answer.StatusCode}, {cost / Bomb.Megabyte} MB, {said}";
            TestContext.Current.SendDiagnosticMessage(about);
            if (!IsRefusal(answer.StatusCode) || said.Length == 0 || cost > MostBytes)
            {
                faults.Add(about);
            }
        }

        Assert.Equal([], faults);
        Assert.DoesNotContain("fail: ", site.Server.Said, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await site.NewBrowser().StatusAsync("/health/ready"));
    }

    [Fact]
    public async Task A_body_that_never_ends_is_cut_off()
    {
        UploadDoor door = site.Doors[0];
        EndlessStream endless = new();
        using StreamContent content = new(endless);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x");
        site.Server.ForgetPeak();
        long before = site.Server.PeakBytes;

        try
        {
            Uri address = new(door.Page, UriKind.Relative);
            using HttpResponseMessage answer = await door.Browser.PostAsync(address, content, Cancel);
            Assert.False(answer.IsSuccessStatusCode);
        }
        catch (HttpRequestException)
        {
            // It hung up, as it should.
        }

        Assert.InRange(endless.Position, 1, EndlessStream.Most - 1);
        Assert.InRange(site.Server.PeakBytes - before, 0, MostBytes);
    }

    [Theory]
    [InlineData("a hundred thousand parts")]
    [InlineData("a part whose heading never ends")]
    [InlineData("a hundred thousand fields")]
    [InlineData("a packed body")]
    [InlineData("a body of a hundred megabytes")]
    public async Task A_request_beyond_all_measure_is_refused_in_words(string what)
    {
        UploadDoor door = site.Doors[0];
        using HttpRequestMessage request = new(HttpMethod.Post, door.Page) { Content = Content(what) };
        request.Headers.ExpectContinue = true;
        site.Server.ForgetPeak();
        long before = site.Server.PeakBytes;

        using HttpResponseMessage answer = await door.Browser.SendAsync(request, Cancel);

        Assert.True(
            answer.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.RequestEntityTooLarge,
            answer.StatusCode.ToString());
        Assert.NotEmpty(await SaidAsync(answer));
        Assert.InRange(site.Server.PeakBytes - before, 0, MostBytes);
    }

    [Fact]
    public async Task Whoever_sends_too_much_is_told_that_and_not_that_the_page_was_open_too_long()
    {
        HttpClient browser = site.NewBrowser();
        using ByteArrayContent form = new(new byte[3 * Bomb.Megabyte]);
        form.Headers.ContentType = new("application/x-www-form-urlencoded");
        using HttpRequestMessage request = new(HttpMethod.Post, "/oldham/sign-in") { Content = form };
        request.Headers.ExpectContinue = true;

        using HttpResponseMessage answer = await browser.SendAsync(request, Cancel);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Equal("This is too much to send at once", await SaidAsync(answer));
    }

    private static bool IsRefusal(HttpStatusCode status) =>
        status is HttpStatusCode.OK or HttpStatusCode.BadRequest or HttpStatusCode.RequestEntityTooLarge;

    // The first thing that the page says is wrong, or nothing.
    private static async Task<string> SaidAsync(HttpResponseMessage answer)
    {
        IHtmlDocument page = await answer.DocumentAsync();
        IElement? words = answer.StatusCode == HttpStatusCode.OK
            ? page.QuerySelector(".govuk-error-summary__list li, main tbody td:last-child")
            : page.QuerySelector("h1");
        return words?.TextContent.Trim() ?? "";
    }

    private static HttpContent Content(string what)
    {
        HttpContent content = what switch
        {
            "a hundred thousand parts" => new ByteArrayContent(Text(
                string.Concat(Enumerable.Range(0, 100_000).Select(n =>
                    $"--x\r\nContent-Disposition: form-data; name=\"n{n}\"\r\n\r\n1\r\n")) + "--x--\r\n")),
            "a part whose heading never ends" => new ByteArrayContent(Text(
                "--x\r\nContent-Disposition: form-data; name=\"" + new string('n', 20 * Bomb.Megabyte))),
            "a hundred thousand fields" => new ByteArrayContent(Text(
                string.Join('&', Enumerable.Range(0, 100_000).Select(n => $"n{n}=1")))),
            "a packed body" => new ByteArrayContent(Packed()),
            _ => new ByteArrayContent(new byte[100 * Bomb.Megabyte]),
        };
        bool isPlain = what == "a hundred thousand fields";
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(
            isPlain ? "application/x-www-form-urlencoded" : "multipart/form-data; boundary=x");
        if (what == "a packed body")
        {
            content.Headers.ContentEncoding.Add("gzip");
        }

        return content;
    }

    private static byte[] Text(string text) => Encoding.ASCII.GetBytes(text);

    private static byte[] Packed()
    {
        using MemoryStream packed = new();
        using (GZipStream zip = new(packed, CompressionLevel.Fastest))
        {
            zip.Write(Text("--x\r\nContent-Disposition: form-data; name=\"Description\"\r\n\r\n"));
            zip.Write(new byte[100 * Bomb.Megabyte]);
        }

        return packed.ToArray();
    }

    // It gives up after a gigabyte, so that a server without a limit is found out in the end.
    private sealed class EndlessStream : Stream
    {
        public const long Most = 1024L * Bomb.Megabyte;

        private long given;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => this.given;
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            this.given += count;
            return this.given > Most ? 0 : count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
