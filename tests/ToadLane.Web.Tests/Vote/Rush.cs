using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace ToadLane.Web.Tests.Vote;

/// <summary>
/// A crowd at the last button that presses it at a rate of its own, however slowly the answers come, until 300 wait for
/// one; each press over a new connection as from a browser of its own.
/// </summary>
public sealed class Rush(Uri server, IReadOnlyList<byte[]> requests)
{
    private const int MostAtOnce = 300;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(100);

    private readonly ConcurrentBag<RushAnswer> answers = [];
    private int waiting;

    public IReadOnlyCollection<RushAnswer> Answers => this.answers;

    /// <summary>Presses so often a second, one voter after the other and round again, until the time is over.</summary>
    public async Task RunAsync(int perSecond, (int First, int Count) voters, Func<bool> isOver)
    {
        List<Task> pressed = [];
        long began = Stopwatch.GetTimestamp();
        for (int press = 0; !isOver(); press++)
        {
            TimeSpan due = TimeSpan.FromSeconds(press / (double)perSecond);
            TimeSpan ahead = due - Stopwatch.GetElapsedTime(began);
            // Also when it is behind: others must get their turn, such as whoever says that it is over.
            await Task.Delay(ahead > TimeSpan.Zero ? ahead : TimeSpan.FromMilliseconds(1));
            int voter = voters.First + (press % voters.Count);
            if (Volatile.Read(ref this.waiting) < MostAtOnce)
            {
                Interlocked.Increment(ref this.waiting);
                pressed.Add(Task.Run(() => this.PressAsync(voter)));
            }
        }

        await Task.WhenAll(pressed);
    }

    /// <summary>Everything that a server sends on one connection.</summary>
    public static async Task<string> AskAsync(Uri server, byte[] request)
    {
        using CancellationTokenSource late = new(Patience);
        using Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(server.Host, server.Port, late.Token);
        await socket.SendAsync(request, late.Token);
        using MemoryStream all = new();
        await using NetworkStream stream = new(socket);
        await stream.CopyToAsync(all, late.Token);
        return Encoding.UTF8.GetString(all.GetBuffer(), 0, (int)all.Length);
    }

    /// <summary>The same request on a connection that ends with its answer.</summary>
    public static byte[] Once(byte[] request)
    {
        int line = request.AsSpan().IndexOf("\r\n"u8) + 2;
        return [.. request[..line], .. "Connection: close\r\n"u8, .. request[line..]];
    }

    private async Task PressAsync(int voter)
    {
        long began = Stopwatch.GetTimestamp();
        string said = await AskAsync(server, Once(requests[voter]));
        Interlocked.Decrement(ref this.waiting);
        this.answers.Add(new RushAnswer(voter, said, Stopwatch.GetElapsedTime(began)));
    }
}

/// <summary>What one press of one voter was answered, with its headers.</summary>
public sealed record RushAnswer(int Voter, string Said, TimeSpan After)
{
    public int Status => int.Parse(
        this.Said.AsSpan("HTTP/1.1 ".Length, 3), NumberStyles.None, CultureInfo.InvariantCulture);

    public bool IsReceipt => this.Status == 302
        && this.Header("Location").Contains("/receipt", StringComparison.Ordinal);

    /// <summary>Busy, and honest about it: when to come again, and the form to send again.</summary>
    public bool IsBusy => this.Status == 503 && this.Header("Retry-After").Length > 0
        && this.Said.Contains("Your vote was not cast", StringComparison.Ordinal)
        && this.Said.Contains("name=\"Ticket\"", StringComparison.Ordinal);

    public bool IsClosed => this.Status == 409 && this.Said.Contains("Voting has closed", StringComparison.Ordinal);

    /// <summary>The cookies that the answer sets, as a browser sends them back.</summary>
    public IEnumerable<string> Cookies => this.Lines("Set-Cookie").Select(cookie => cookie.Split(';')[0]);

    private string Header(string name) => this.Lines(name).FirstOrDefault("");

    private IEnumerable<string> Lines(string name) => this.Said.Split("\r\n\r\n", 2)[0].Split("\r\n")
        .Where(line => line.StartsWith(name + ": ", StringComparison.OrdinalIgnoreCase))
        .Select(line => line[(name.Length + 2)..]);
}
