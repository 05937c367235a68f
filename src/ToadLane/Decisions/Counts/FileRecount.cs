using System.Text;
using ToadLane.Counting;
using ToadLane.Counting.Certificates;
using ToadLane.Counting.Pabulib;
using ToadLane.Counting.Results;

namespace ToadLane.Decisions.Counts;

/// <summary>
/// A published ballot file, read and counted again as a stranger would: nothing is published that does not follow from
/// the file itself.
/// </summary>
internal sealed class FileRecount(string ballotFile, IRule rule)
{
    /// <summary>The result file with its certificate, which <c>toadlane count --check</c> checks.</summary>
    public string ResultFile(CancellationToken cancel)
    {
        PbFile file = this.Read(PbOptions.ForCounting);
        CountResult result = rule.Count(file.Contest, file.Papers, new CountWatch(null, cancel));
        PublishedResult published = new(file.Contest, result)
        {
            Certificate = Certificate.Of(file.Contest, file.Papers, result),
        };
        using MemoryStream text = new();
        ResultWriter.Write(published, text);
        return Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length);
    }

    /// <summary>Nothing is published unless the file itself gives these winners.</summary>
    /// <exception cref="InvalidOperationException">It gives others.</exception>
    public void RefuseOthers(IReadOnlyList<string> winners, CancellationToken cancel)
    {
        PbFile file = this.Read(PbOptions.ForCounting);
        CountResult result = rule.Count(file.Contest, file.Papers, new CountWatch(null, cancel));
        if (!result.Winners.SequenceEqual(winners, StringComparer.Ordinal))
        {
            throw new InvalidOperationException("The published ballots give another result than the count.");
        }
    }

    /// <summary>What the winners are to the voters of each area that the file names.</summary>
    public IReadOnlyList<CountedSatisfaction> Areas(IReadOnlyList<string> winners)
    {
        ImportedContest read = new(this.Read(PbOptions.ForCounting.WithAreas()));
        return [.. Satisfaction.ByArea(read.Contest, read.Papers, winners).Select(CertificateMaker.Of)];
    }

    private PbFile Read(PbOptions options)
    {
        using StringReader text = new(ballotFile);
        return PbReader.Read(text, options).File
            ?? throw new InvalidOperationException("The ballot file that is to be published cannot be read.");
    }
}
