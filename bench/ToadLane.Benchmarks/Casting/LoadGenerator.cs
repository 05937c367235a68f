using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Sockets;
using System.Text;

namespace ToadLane.Benchmarks.Casting;

/// <summary>
/// Sends prepared requests over many connections, each waiting for its answer, as cheaply as it can: it shares the
/// processors with what it measures.
/// </summary>
internal static class LoadGenerator
{
    /// <param name="server">Where to.</param>
    /// <param name="requests">Each is sent once.</param>
    /// <param name="connections">At the same time.</param>
    public static async Task<LoadResult> RunAsync(Uri server, IReadOnlyList<byte[]> requests, int connections)
    {
        ConcurrentQueue<byte[]> waiting = new(requests);
        ConcurrentBag<double> milliseconds = [];
        Stopwatch all = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, connections).Select(async _ =>
        {
            using Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            await socket.ConnectAsync(server.Host, server.Port);
            byte[] buffer = new byte[64 * 1024];
            while (waiting.TryDequeue(out byte[]? request))
            {
                long begun = Stopwatch.GetTimestamp();
                await socket.SendAsync(request);
                await WaitUntilCastAsync(socket, buffer);
                milliseconds.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            }
        }));
        all.Stop();
        double[] sorted = [.. milliseconds.Order()];
        return new LoadResult(
            requests.Count / all.Elapsed.TotalSeconds, sorted[sorted.Length / 2], sorted[sorted.Length * 99 / 100]);
    }

    // A vote that was cast is answered by a redirect without a body.
    private static async Task WaitUntilCastAsync(Socket socket, byte[] buffer)
    {
        int length = 0;
        while (true)
        {
            length += await socket.ReceiveAsync(buffer.AsMemory(length));
            int end = buffer.AsSpan(0, length).IndexOf("\r\n\r\n"u8);
            if (end >= 0)
            {
                string head = Encoding.ASCII.GetString(buffer, 0, end);
                bool isCast = head.StartsWith("HTTP/1.1 302", StringComparison.Ordinal)
                    && head.Contains("/receipt", StringComparison.Ordinal);
                if (!isCast)
                {
                    throw new InvalidOperationException("Not cast: " + head);
                }

                return;
            }
        }
    }
}

/// <summary>Requests a second; the median and the 99th percentile of an answer in milliseconds.</summary>
internal sealed record LoadResult(double PerSecond, double Median, double P99);
