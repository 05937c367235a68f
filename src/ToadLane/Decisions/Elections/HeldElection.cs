using System.Text;
using ToadLane.Counting.Results;

namespace ToadLane.Decisions.Elections;

/// <summary>
/// An election that was held elsewhere, counted again here from its published papers: the result file with every stage,
/// and the ballot file from which anyone can count it again. Written once.
/// </summary>
public sealed class HeldElection
{
    public HeldElectionId Id { get; init; }

    public required string Slug { get; init; }

    public required string Title { get; init; }

    /// <summary>The rule's name, as on the command line: "scottish".</summary>
    public required string Rule { get; init; }

    public int Seats { get; init; }

    /// <summary>
    /// The result file: one JSON object with every stage, as the counting library writes it, and whom the other rules
    /// would have elected.
    /// </summary>
    public required string Result { get; init; }

    /// <summary>The papers as they were published.</summary>
    public required string BallotFile { get; init; }

    /// <summary>The name of the ballot file, by whose ending its format is known: "ward-7.blt".</summary>
    public required string BallotFileName { get; init; }

    /// <summary>SHA-256 of the ballot file, in UTF-8.</summary>
    public required byte[] BallotFileHash { get; init; }

    public DateTime At { get; init; }

    /// <summary>What the result file says.</summary>
    public PublishedElection Read() =>
        ElectionResultReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(this.Result))) is { Result: { } published }
            ? published
            : throw new InvalidOperationException($"The result of the election {this.Slug} cannot be read.");
}
