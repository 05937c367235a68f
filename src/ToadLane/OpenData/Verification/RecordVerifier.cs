using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ToadLane.Decisions.Ballots.Closing;
using ToadLane.Decisions.Ballots.Papers;
using ToadLane.Decisions.Ballots.Sealing;

namespace ToadLane.OpenData.Verification;

/// <summary>
/// Checks a published record from its files alone: the log, the hashes, the sums, the box and the recount. It trusts
/// nothing but the log's key, and says so when that key came with the record.
/// </summary>
public sealed class RecordVerifier(IRecordSource source)
{
    private readonly List<RecordCheck> checks = [];

    /// <summary>The signed promise on somebody's receipt, to be checked too; null for none.</summary>
    public string? Promise { get; init; }

    /// <param name="trustedKey">The log's key as the reader has it from elsewhere, or null.</param>
    public RecordReport Verify(string? trustedKey)
    {
        this.checks.Clear();
        if (source.Find(RecordManifest.File) is not { } bytes || RecordManifest.Read(bytes) is not { } manifest)
        {
            this.Add("record", isTrue: false, $"There is no {RecordManifest.File} that can be read in {source.Name}.");
            return new RecordReport(source.Name, this.checks);
        }

        this.Add("record", isTrue: true, $"It is about: {manifest.Title}.");
        this.CheckKey(manifest, trustedKey);
        RecordLogs logs = new(source, manifest);
        this.checks.Add(logs.Check());
        if (this.checks[^1].Verdict == CheckVerdict.Holds && this.Story(logs.Entries) is { } story)
        {
            this.CheckStory(manifest, story);
            this.CheckPapers(story, manifest);
            if (this.Promise is { } promise)
            {
                this.checks.Add(PromiseCheck.Of(promise, manifest, story.Envelopes));
            }
        }

        return new RecordReport(manifest.Title, [.. this.checks]);
    }

    private void CheckKey(RecordManifest manifest, string? trustedKey)
    {
        if (trustedKey is null)
        {
            this.NotMade("key", "The log's key came with the record. Get it elsewhere too.");
            return;
        }

        bool isTrusted = manifest.Logs.Count > 0 && manifest.Logs.All(log => trustedKey.Split(',').Contains(log.Key));
        this.Add("key", isTrusted, isTrusted ? "The log has the key you gave." : "The log has another key than yours.");
    }

    // One opening, one close, one box and one count, in this order, with every vote between the first two.
    private RecordStory? Story(List<LogEntry> entries)
    {
        if (entries.Count == 0)
        {
            string none = $"The log says nothing of the decision that {RecordManifest.File} names.";
            this.Add("order", isTrue: false, none);
            return null;
        }

        string[] kinds = [.. entries.Select(entry => entry.Kind).Where(kind => !RecordStory.Beside.Contains(kind))];
        int votes = kinds.Count(kind => kind == "envelope");
        // Where scrutineers hold the key, the site has none to destroy.
        string[] end = this.IsForScrutineers() ? [] : ["key_destroyed"];
        string[] expected = ["opened", .. Enumerable.Repeat("envelope", votes), "boxed", "closed", "counted", .. end];
        bool isInOrder = kinds.SequenceEqual(expected);
        this.Add("order", isInOrder, isInOrder
            ? "The log tells of one opening, then the votes, one close, one box and one count."
            : $"The log tells of: {string.Join(", ", kinds.Distinct())}, which is not one vote from start to end.");
        return isInOrder ? new RecordStory(entries) : null;
    }

    private bool IsForScrutineers()
    {
        try
        {
            using JsonDocument rules = JsonDocument.Parse(source.Find(RecordFiles.Rules) ?? []);
            return rules.RootElement is { ValueKind: JsonValueKind.Object } sheet
                && sheet.TryGetProperty("key_holding", out JsonElement holding)
                && holding is { ValueKind: JsonValueKind.String }
                && holding.GetString() == RuleSheet.ScrutineersCount;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            // The second says that a text holds bytes that are no letters; that the file was changed is told elsewhere.
            return false;
        }
    }

    private void CheckStory(RecordManifest manifest, RecordStory story)
    {
        RuleSheet? rules = ReadRules(source.Find(RecordFiles.Rules) ?? []);
        this.Compare("rules", RecordFiles.Rules, story.Opened.Text("rules"));
        bool isAboutIt = (rules?.Council, rules?.Decision, rules?.Title)
            == (manifest.Council, manifest.Decision, manifest.Title);
        this.Add("about", isAboutIt, isAboutIt
            ? "Council, decision and title are those of the sealed rules."
            : $"{RecordManifest.File} names another council, decision or title than the sealed rules.");
        this.CheckVotes(story);
        this.CheckBox(story);
        this.CheckRoll(story);
        this.CheckCodes(story);
        bool isWithheld = source.Find(RecordFiles.Ballots) is null
            && story.Counted.Number("ballots_counted") is var few && few >= 0 && few < rules?.FewestBallots;
        if (isWithheld)
        {
            this.NotMade("ballots", $"Not published: fewer than {rules!.FewestBallots} ballots were counted.");
        }
        else
        {
            this.Compare("ballots", RecordFiles.Ballots, story.Counted.Text("ballot_file"));
        }

        this.Compare("sheet", RecordFiles.Sheet, story.Counted.Text("sheet"));
        long counted = story.Counted.Number("ballots_counted") + story.Counted.Number("ballots_rejected");
        this.Add("counted", counted == story.Boxed.Number("envelopes"), $"{counted} ballots came out of the box.");
        if (isWithheld)
        {
            this.NotMade("recount", "Only the scrutineers have the ballots and can count them again.");
            return;
        }

        this.Recount(rules, story);
    }

    private void Recount(RuleSheet? rules, RecordStory story)
    {
        if (rules is null)
        {
            this.Add("recount", isTrue: false, $"{RecordFiles.Rules} cannot be read.");
            return;
        }

        this.checks.AddRange(
            new Recount(rules, source.Find(RecordFiles.Ballots) ?? []).Check(story.Counted));
    }

    // R1 and R3: the log names every sealed vote that the close found, and no other; each was counted, replaced by a
    // later one or cancelled by a paper.
    private void CheckVotes(RecordStory story)
    {
        LogEntry closed = story.Closed;
        long found = closed.Number("envelopes");
        bool isTrue = found == story.Votes.Count && story.Votes.Count == story.Envelopes.Count
            && found - closed.Number("papers_counted") + closed.Number("by_paper") == closed.Number("votes_cast")
            && found == closed.Number("boxed") + closed.Number("test_voters") + closed.Number("superseded")
                + closed.Number("cancelled_by_paper");
        this.Add("votes", isTrue, $"The log names {story.Votes.Count} sealed votes; the close found {found}.");
    }

    // R6: every paper of every batch is counted, spoilt or unused, and the close took them over as they are.
    private void CheckPapers(RecordStory story, RecordManifest manifest)
    {
        LogEntry closed = story.Closed;
        long counted = story.Batches.Sum(batch => (long)batch.Counted);
        long spoilt = story.Batches.Sum(batch => (long)batch.Spoilt);
        bool isTrue = manifest.PaperBatches.SequenceEqual(story.Batches) && story.Batches.All(AddsUp)
            && story.Batches.DistinctBy(batch => batch.Mark).Count() == story.Batches.Count
            && counted == closed.Number("papers_counted") && spoilt == closed.Number("papers_spoilt")
            && counted + spoilt == closed.Number("by_paper");
        this.Add("batches", isTrue, isTrue
            ? $"{story.Batches.Count} batches of ballot papers: {counted} counted, {spoilt} spoilt."
            : $"The batches of ballot papers in {RecordManifest.File} are not those of the log.");
    }

    private static bool AddsUp(BatchAccount batch)
    {
        int[] parts = [batch.Counted, batch.Spoilt, batch.Outstanding, batch.LeftOver, batch.Missing];
        return parts.All(part => part >= 0) && parts.Sum(part => (long)part) == batch.Printed;
    }

    // R5: everything in the box is in the log, and the box is the one that was logged.
    private void CheckBox(RecordStory story)
    {
        string text = Encoding.ASCII.GetString(source.Find(RecordFiles.Box) ?? []);
        string[] box = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        bool isListed = text == string.Concat(box.Select(hash => hash + "\n")) && box.All(IsHash)
            && box.SequenceEqual(box.Distinct().Order(StringComparer.Ordinal));
        bool isLogged = isListed && box.All(story.Envelopes.Contains);
        bool isTheBox = isListed && box.Length == story.Boxed.Number("envelopes")
            && BoxRoot.Of(box.Select(Convert.FromHexString)).ToBase64() == story.Boxed.Text("root");
        this.Add("box", isLogged && isTheBox, isLogged && isTheBox
            ? $"{box.Length} sealed votes were counted; each is in the log."
            : $"{RecordFiles.Box} does not list the sealed votes that the log names as the box.");
    }

    // R2 and R7: one last vote or one paper for each voter, and no more voters than electors.
    private void CheckRoll(RecordStory story)
    {
        LogEntry closed = story.Closed;
        long electors = story.Opened.Number("electors") + story.Late;
        long tests = closed.Number("test_voters");
        long voters = closed.Number("voters") - tests;
        bool isTrue = electors == closed.Number("electors") && voters >= 0 && voters <= electors
            && tests >= 0 && tests <= story.Opened.Number("tests")
            && voters == closed.Number("boxed") + closed.Number("papers_spoilt")
            && voters + tests == closed.Number("online") + closed.Number("by_paper") + closed.Number("at_place")
            && closed.Number("boxed") == story.Boxed.Number("envelopes");
        this.Add("roll", isTrue, $"{voters} of {electors} electors voted; {story.Late} were added late.");
    }

    // No code that works without an entry of the log that says so.
    private void CheckCodes(RecordStory story)
    {
        bool isTrue = story.CodesIssued == story.Closed.Number("codes_issued")
            && story.CodesVoided == story.Closed.Number("codes_voided") && story.CodesVoided <= story.CodesIssued;
        this.Add("codes", isTrue, $"{story.CodesIssued} codes were given out and {story.CodesVoided} of them ended.");
    }

    private static RuleSheet? ReadRules(byte[] rules)
    {
        try
        {
            return RuleSheet.Read(Encoding.UTF8.GetString(rules));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool IsHash(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigitLower);

    private static string Hash(byte[] file) => Convert.ToHexStringLower(SHA256.HashData(file));

    private void Compare(string name, string file, string? logged)
    {
        byte[]? found = source.Find(file);
        bool isLogged = found is not null && Hash(found) == logged;
        this.Add(name, isLogged, isLogged ? $"{file} is the file that the log names."
            : found is null ? $"{file} is missing." : $"{file} is not the file that the log names.");
    }

    private void NotMade(string name, string why) =>
        this.checks.Add(new RecordCheck(name, CheckVerdict.NotMade, why));

    private void Add(string name, bool isTrue, string says) =>
        this.checks.Add(new RecordCheck(name, isTrue ? CheckVerdict.Holds : CheckVerdict.Fails, says));
}
