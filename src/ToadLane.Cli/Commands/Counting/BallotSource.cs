using System.Text;
using ToadLane.Counting;

namespace ToadLane.Cli.Commands.Counting;

/// <summary>A ballot file, or standard input, ready to be read.</summary>
internal sealed record BallotSource(string Name, BallotFormat Format, Stream Content) : IDisposable
{
    /// <summary>What stands for standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>Opens a file; says what is wrong and gives null when it cannot be read.</summary>
    public static BallotSource? Open(CommandHost host, string path, CountWatch watch)
    {
        bool isInput = path == StandardInput;
        if (!isInput && !File.Exists(path))
        {
            host.Error.WriteLine(Directory.Exists(path)
                ? $"{path}: this is a folder; name the file"
                : $"{path}: there is no such file; look at how its name is written");
            return null;
        }

        Stream file = isInput ? host.Input() : new FileStream(path, FileMode.Open, FileAccess.Read);
        byte[] beginning = new byte[BallotFormats.BytesToTell];
        int length = file.ReadAtLeast(beginning, beginning.Length, throwOnEndOfStream: false);
        if ((BallotFormats.Of(path) ?? BallotFormats.Of(beginning.AsSpan(0, length))) is { } format)
        {
            Stream content = new WatchedStream(file, beginning.AsMemory(0, length), watch);
            return new BallotSource(path, format, Readable(host, path, (content, format), beginning.AsSpan(0, length)));
        }

        file.Dispose();
        host.Error.WriteLine(
            $"{path}:1: this is no ballot file that is known; name it by its format: {BallotFormats.Known}");
        return null;
    }

    public void Dispose() => this.Content.Dispose();

    // Budgets are read in UTF-16 by their own reader; everything else is turned into UTF-8 first.
    private static Stream Readable(
        CommandHost host, string path, (Stream Stream, BallotFormat Format) content, ReadOnlySpan<byte> beginning)
    {
        Encoding? encoding = beginning switch
        {
            _ when content.Format == BallotFormat.Pabulib => null,
            [0xFF, 0xFE, ..] => Encoding.Unicode,
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
            _ => null,
        };
        if (encoding is null)
        {
            return content.Stream;
        }

        host.Error.WriteLine(
            $"{path}:1: warning: the file is in UTF-16; It was read all the same; save it as UTF-8 text");
        return Encoding.CreateTranscodingStream(content.Stream, encoding, Encoding.UTF8);
    }
}
