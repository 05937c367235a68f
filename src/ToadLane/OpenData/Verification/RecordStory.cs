using ToadLane.Decisions.Ballots.Papers;

namespace ToadLane.OpenData.Verification;

/// <summary>What the log says of one decision, each thing where it belongs.</summary>
internal sealed class RecordStory(List<LogEntry> entries)
{
    /// <summary>Kinds of entries that may stand anywhere between the steps of a vote.</summary>
    public static IReadOnlySet<string> Beside { get; } =
        new HashSet<string> { "deed", "codes_issued", "codes_voided", "elector_added", "paper_batch" };

    public LogEntry Opened { get; } = entries.Single(entry => entry.Kind == "opened");

    public LogEntry Closed { get; } = entries.Single(entry => entry.Kind == "closed");

    public LogEntry Boxed { get; } = entries.Single(entry => entry.Kind == "boxed");

    public LogEntry Counted { get; } = entries.Single(entry => entry.Kind == "counted");

    public IReadOnlyList<LogEntry> Votes { get; } = [.. entries.Where(entry => entry.Kind == "envelope")];

    /// <summary>Electors who were added while voting was open.</summary>
    public int Late { get; } = entries.SkipWhile(entry => entry.Kind != "opened")
        .TakeWhile(entry => entry.Kind != "closed").Count(entry => entry.Kind == "elector_added");

    public long CodesIssued { get; } = Sum(entries, "codes_issued", "codes");

    /// <summary>Codes that ended: replaced by a later batch, or voided.</summary>
    public long CodesVoided { get; } =
        Sum(entries, "codes_issued", "voided") + Sum(entries, "codes_voided", "codes");

    /// <summary>What the log says of each batch of papers, in the order of their marks.</summary>
    public IReadOnlyList<BatchAccount> Batches { get; } =
    [
        .. entries.Where(entry => entry.Kind == "paper_batch").Select(Account)
            .OrderBy(batch => batch.Mark.Length).ThenBy(batch => batch.Mark, StringComparer.Ordinal),
    ];

    /// <summary>The hashes of the sealed votes, in hexadecimal.</summary>
    public IReadOnlySet<string> Envelopes { get; } =
        entries.Where(entry => entry.Kind == "envelope").Select(entry => entry.Text("envelope") ?? "").ToHashSet();

    private static long Sum(List<LogEntry> entries, string kind, string name) =>
        entries.Where(entry => entry.Kind == kind).Sum(entry => entry.Number(name));

    private static BatchAccount Account(LogEntry entry) => new()
    {
        Mark = entry.Text("mark") ?? "",
        Printed = (int)entry.Number("printed"),
        Counted = (int)entry.Number("counted"),
        Spoilt = (int)entry.Number("spoilt"),
        Outstanding = (int)entry.Number("outstanding"),
        LeftOver = (int)entry.Number("left_over"),
        Missing = (int)entry.Number("missing"),
        MissingWhy = entry.Text("missing_why"),
    };
}
