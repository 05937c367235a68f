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
            return new BallotSource(path, format, new WatchedStream(file, beginning.AsMemory(0, length), watch));
        }

        file.Dispose();
        host.Error.WriteLine(
            $"{path}:1: this is no ballot file that is known; name it by its format: {BallotFormats.Known}");
        return null;
    }

    public void Dispose() => this.Content.Dispose();
}
