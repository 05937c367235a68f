using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using ToadLane.Records.Witnesses;

namespace ToadLane.Web.Tests.Threats;

/// <summary>A witness that was named honestly turns on us: it cannot make the server fetch or swallow things.</summary>
public sealed class WitnessLineTests
{
    private const int Drops = 20;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1")]
    [InlineData("2130706433")]
    [InlineData("0177.0.0.1")]
    [InlineData("0x7f.1")]
    [InlineData("[::1]")]
    [InlineData("[::ffff:127.0.0.1]")]
    [InlineData("[64:ff9b::7f00:1]")]
    [InlineData("0.0.0.0")]
    public async Task A_name_that_leads_to_an_inner_address_is_never_connected_to(string host)
    {
        await using Site site = await Site.OpenAsync();
        using TcpListener inner = new(IPAddress.IPv6Any, 0);
        inner.Server.DualMode = true;
        inner.Start();
        int port = ((IPEndPoint)inner.LocalEndpoint).Port;
        IWitnessLine line = site.Services.GetRequiredService<IWitnessLine>();

        await Assert.ThrowsAsync<HttpRequestException>(
            () => line.SendAsync(new Uri($"https://{host}:{port}/add-checkpoint"), "old 0\n", Cancel));

        Assert.False(inner.Pending());
    }

    [Theory]
    [InlineData("10.1.2.3")]
    [InlineData("100.64.0.1")]
    [InlineData("169.254.169.254")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.0.1")]
    [InlineData("[fd00::1]")]
    [InlineData("[fe80::1]")]
    [InlineData("[::ffff:169.254.169.254]")]
    public async Task An_inner_address_itself_is_never_connected_to(string host)
    {
        await using Site site = await Site.OpenAsync();
        IWitnessLine line = site.Services.GetRequiredService<IWitnessLine>();

        HttpRequestException refused = await Assert.ThrowsAsync<HttpRequestException>(
            () => line.SendAsync(new Uri($"https://{host}/add-checkpoint"), "old 0\n", Cancel));

        Assert.Contains("does not lead to the public internet", refused.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redirect_to_an_inner_address_is_not_followed()
    {
        await using Site site = await Site.OpenAsync();
        using TcpListener witness = Listening();
        Task<string> asked = AnswerAsync(
            witness, "HTTP/1.1 302 Found\r\nLocation: http://169.254.169.254/latest\r\nContent-Length: 0\r\n\r\n");

        (int status, _) = await site.Services.GetRequiredService<IWitnessLine>()
            .SendAsync(AddressOf(witness), "old 0\n", Cancel);

        Assert.Equal(302, status);
        Assert.StartsWith("POST /add-checkpoint", await asked, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_endless_answer_is_cut_off()
    {
        await using Site site = await Site.OpenAsync();
        using TcpListener witness = Listening();
        string flood = new('x', 200_000);
        Task<string> asked = AnswerAsync(witness, $"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n{flood}");

        await Assert.ThrowsAsync<HttpRequestException>(() => site.Services.GetRequiredService<IWitnessLine>()
            .SendAsync(AddressOf(witness), "old 0\n", Cancel));

        await asked;
    }

    [Fact]
    public async Task An_answer_of_one_byte_after_the_other_is_cut_off_at_the_end_of_its_time()
    {
        await using Site site = await Site.OpenAsync(site => site.Also = services =>
            services.Configure<HttpClientFactoryOptions>(nameof(IWitnessLine), options =>
                options.HttpClientActions.Add(client => client.Timeout = TimeSpan.FromSeconds(1))));
        using TcpListener witness = Listening();
        Task<int> dripped = DripAsync(witness);

        HttpRequestException cutOff = await Assert.ThrowsAsync<HttpRequestException>(() => site.Services
            .GetRequiredService<IWitnessLine>().SendAsync(AddressOf(witness), "old 0\n", Cancel));

        Assert.Contains("did not answer in time", cutOff.Message, StringComparison.Ordinal);
        Assert.InRange(await dripped, 1, Drops - 1);
    }

    [Fact]
    public async Task Without_the_setting_of_the_test_an_answer_has_ten_seconds_in_all()
    {
        await using Site site = await Site.OpenAsync();

        using HttpClient client = site.Services.GetRequiredService<IHttpClientFactory>()
            .CreateClient(nameof(IWitnessLine));

        Assert.Equal(TimeSpan.FromSeconds(10), client.Timeout);
    }

    [Fact]
    public async Task A_line_whose_time_ends_with_the_headers_is_found_out()
    {
        using TcpListener witness = Listening();
        Task<int> dripped = DripAsync(witness);
        using HttpClient hasty = new() { Timeout = TimeSpan.FromSeconds(1) };

        using HttpResponseMessage answer =
            await hasty.GetAsync(AddressOf(witness), HttpCompletionOption.ResponseHeadersRead, Cancel);
        byte[] all = await answer.Content.ReadAsByteArrayAsync(Cancel);

        Assert.Equal((Drops, Drops), (all.Length, await dripped));
    }

    private static TcpListener Listening()
    {
        TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return listener;
    }

    private static Uri AddressOf(TcpListener listener) =>
        new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/add-checkpoint");

    // Four bytes a second, for five seconds. Gives how many were taken.
    private static async Task<int> DripAsync(TcpListener listener)
    {
        using TcpClient client = await listener.AcceptTcpClientAsync(Cancel);
        NetworkStream line = client.GetStream();
        _ = await line.ReadAsync(new byte[4096], Cancel);
        await line.WriteAsync("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n"u8.ToArray(), Cancel);
        int drops = 0;
        try
        {
            for (; drops < Drops; drops++)
            {
                await line.WriteAsync(new byte[] { (byte)'x' }, Cancel);
                await Task.Delay(TimeSpan.FromMilliseconds(250), Cancel);
            }
        }
        catch (IOException)
        {
            // It hung up, as it should.
        }

        return drops;
    }

    // Takes one request and gives this answer, as far as it is wanted.
    private static async Task<string> AnswerAsync(TcpListener listener, string answer)
    {
        using TcpClient client = await listener.AcceptTcpClientAsync(Cancel);
        byte[] request = new byte[4096];
        int read = await client.GetStream().ReadAsync(request, Cancel);
        try
        {
            await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(answer), Cancel);
        }
        catch (IOException)
        {
            // It hung up, as it should.
        }

        return Encoding.ASCII.GetString(request, 0, read);
    }
}
