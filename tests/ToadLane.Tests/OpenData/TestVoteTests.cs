using System.Text.Json.Nodes;
using ToadLane.Decisions.Ballots.Sealing;
using ToadLane.OpenData.Verification;
using ToadLane.Testing;

namespace ToadLane.Tests.OpenData;

/// <summary>
/// A test vote that a browser wrote (wwwroot/js/sealing.js), checked here and by the verifier in Python: they are three
/// implementations of one envelope.
/// </summary>
public sealed class TestVoteTests
{
    private static readonly string Folder = Path.Combine(
        Repository.Root, "tests", "ToadLane.Tests", "OpenData", "Vectors");

    [Fact]
    public async Task Both_verifiers_make_a_browsers_envelope_again_and_read_its_choices()
    {
        TestVoteReport report = TestVote.Read(Vote().ToJsonString())!.Check(Sheet());

        Assert.Equal(TestVerdict.Holds, report.Verdict);
        Assert.Equal("5JQ3-EFGP-DV02-1TCC", report.Tracking);
        Assert.Equal(["Benches by the canal", "Trees “am byth”"], report.Projects);
        Assert.StartsWith(
            "Holds: 5JQ3-EFGP-DV02-1TCC\n  Benches by the canal\n  Trees “am byth”\n",
            await PythonAsync(Vote()),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text", """{"check":"7K3QZ9M2AB","choices":[1,3]}""", TestVerdict.AnotherEnvelope)]
    [InlineData("text", """{"check":"7K3QZ9M2AC","choices":[1,2]}""", TestVerdict.AnotherEnvelope)]
    [InlineData("key", "AQgPFh0kKzI5QEdOVVxjanF4f4aNlJuiqbC3vsXM09s=", TestVerdict.AnotherEnvelope)]
    [InlineData("seed", "AgkQFx4lLDM6QUhPVl1ka3J5gIeOlZyjqrG4v8bN1Nw=", TestVerdict.AnotherEnvelope)]
    [InlineData("nonce", "AwoRGB8mLTQ7QklR", TestVerdict.AnotherEnvelope)]
    [InlineData("tracking", "5JQ3-EFGP-DV02-1TCD", TestVerdict.AnotherEnvelope)]
    [InlineData("council", "E08000004", TestVerdict.OfAnotherDecision)]
    [InlineData("decision", "8a6e0804-2bd0-4672-b79d-d97027f9071b", TestVerdict.OfAnotherDecision)]
    public async Task Whatever_is_changed_both_verifiers_say_so(string name, string value, TestVerdict verdict)
    {
        JsonObject changed = Vote();
        changed[name] = value;

        Assert.Equal(verdict, TestVote.Read(changed.ToJsonString())!.Check(Sheet()).Verdict);
        Assert.StartsWith($"{verdict}: ", await PythonAsync(changed), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"check":"7K3QZ9M2AB","choices":[1,2,3]}""")]
    [InlineData("""{"check":"7K3QZ9M2AB","choices":[9]}""")]
    [InlineData("""{"check":"7K3QZ9M2AB","choices":[2,1]}""")]
    [InlineData("""{"check":"7K3QZ9M2AB","choices":[1,1]}""")]
    [InlineData("""{"check":"7K3QZ9M2AB","choices":[,]}""")]
    [InlineData("""{"check":"7K3QZ9M2AI","choices":[1]}""")]
    [InlineData("")]
    public async Task An_envelope_that_holds_no_valid_vote_is_named_by_both_verifiers(string text)
    {
        JsonObject vote = Vote();
        vote["text"] = text;
        string tracking = (await PythonAsync(vote, "--tracking"))[..19];
        vote["tracking"] = tracking;

        Assert.Equal(TestVerdict.NoVote, TestVote.Read(vote.ToJsonString())!.Check(Sheet()).Verdict);
        Assert.StartsWith($"NoVote: {tracking}", await PythonAsync(vote), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"format":"toadlane-test-vote-1"}""")]
    public void What_is_no_test_file_is_not_read(string file) => Assert.Null(TestVote.Read(file));

    private static JsonObject Vote() =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, "test-vote.json")))!.AsObject();

    private static RuleSheet Sheet() => RuleSheet.Read(File.ReadAllText(Path.Combine(Folder, "rule-sheet.json")));

    private static async Task<string> PythonAsync(JsonObject vote, params string[] options)
    {
        string file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, vote.ToJsonString(), TestContext.Current.CancellationToken);
        string said = await SecondVerifier.RunAsync(
            "audit.py", [Path.Combine(Folder, "rule-sheet.json"), file, .. options]);
        File.Delete(file);
        return said;
    }
}
