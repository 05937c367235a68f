using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ToadLane.Tests.People.Messages;

/// <summary>A mail server on this machine that keeps what it is given, or refuses it.</summary>
internal sealed class SmtpSink : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly Task serving;

    public SmtpSink()
    {
        this.listener.Start();
        this.serving = this.ServeAsync();
    }

    public int Port => ((IPEndPoint)this.listener.LocalEndpoint).Port;

    public ConcurrentQueue<string> Mails { get; } = [];

    /// <summary>The next so many mails are turned away.</summary>
    public int Refusals { get; set; }

    public async ValueTask DisposeAsync()
    {
        this.listener.Stop();
        await this.serving;
        this.listener.Dispose();
    }

    private async Task ServeAsync()
    {
        while (true)
        {
            try
            {
                using TcpClient client = await this.listener.AcceptTcpClientAsync();
                await this.TalkAsync(client.GetStream());
            }
            catch (Exception e) when (e is SocketException or IOException or InvalidOperationException)
            {
                if (!this.listener.Server.IsBound)
                {
                    return;
                }
            }
        }
    }

    private async Task TalkAsync(NetworkStream stream)
    {
        using StreamReader reader = new(stream, Encoding.ASCII);
        await using StreamWriter writer = new(stream, Encoding.ASCII) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 sink");
        while (await reader.ReadLineAsync() is { } line)
        {
            string verb = line.Split(' ')[0].ToUpperInvariant();
            if (verb == "DATA")
            {
                await writer.WriteLineAsync("354 go on");
                await this.TakeAsync(reader, writer);
                continue;
            }

            bool refuses = verb == "MAIL" && this.Refusals-- > 0;
            await writer.WriteLineAsync(refuses ? "451 later" : verb == "QUIT" ? "221 bye" : "250 ok");
            if (verb == "QUIT")
            {
                return;
            }
        }
    }

    private async Task TakeAsync(StreamReader reader, StreamWriter writer)
    {
        StringBuilder mail = new();
        while (await reader.ReadLineAsync() is { } line && line != ".")
        {
            mail.AppendLine(line);
        }

        this.Mails.Enqueue(mail.ToString());
        await writer.WriteLineAsync("250 taken");
    }
}
