using System.Text;
using FsCheck;
using FsCheck.Fluent;
using ToadLane.Counting.Elections;
using ToadLane.Counting.Elections.Formats;

namespace ToadLane.Counting.Tests.Elections;

/// <summary>What holds of every rule of the single transferable vote, on thousands of random small elections.</summary>
public class TransferableVotePropertyTests
{
    private static readonly Config Thorough = Config.QuickThrowOnFailure.WithMaxTest(500);

    public static TheoryData<string> Rules => [.. TransferableVoteRules.All.Select(rule => rule.Name)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Votes_are_conserved_at_every_stage(string name) => Check(name, (file, result) =>
        result.ValidVotes == file.Papers.Total * (result.ValidVotes / file.Papers.Total)
        && result.Stages.All(stage =>
            stage.Votes.Sum() + stage.NonTransferable + stage.Lost == result.ValidVotes
            && stage.Votes.All(votes => votes >= 0)
            && stage.NonTransferable >= 0
            && stage.Lost >= 0));

    [Theory]
    [MemberData(nameof(Rules))]
    public void Transfers_account_for_every_change(string name) => Check(name, (_, result) =>
        name == "wright" || result.Stages.Zip(result.Stages.Skip(1)).All(pair => Accounts(pair.First, pair.Second)));

    [Theory]
    [MemberData(nameof(Rules))]
    public void As_many_are_elected_as_there_are_seats_or_candidates(string name) => Check(name, (file, result) =>
        result.Winners.Length == Math.Min(file.Election.Seats, file.Election.Candidates.Length)
        && result.Winners.Distinct().Count() == result.Winners.Length);

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_order_of_the_papers_changes_nothing(string name) => Check(name, (file, result) =>
    {
        var builder = new RankedPapersBuilder(file.Election.Candidates.Length);
        foreach (var paper in Enumerable.Range(0, file.Papers.Distinct).Reverse())
        {
            for (var each = 0; each < file.Papers.CountOf(paper); each++)
            {
                builder.Add(file.Papers.MarksOf(paper), 1);
            }
        }

        var other = file with { Papers = builder.Build() };
        return other.CountBy(TransferableVoteRules.Named(name)!).Written() == result.Written();
    });

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_numbers_of_the_candidates_change_nothing_but_ties(string name) => Check(name, (file, result) =>
    {
        var count = file.Election.Candidates.Length;
        var builder = new RankedPapersBuilder(count);
        for (var paper = 0; paper < file.Papers.Distinct; paper++)
        {
            builder.Add(
                Array.ConvertAll(file.Papers.MarksOf(paper).ToArray(), mark => count + 1 - mark),
                file.Papers.CountOf(paper));
        }

        var turned = (file with { Papers = builder.Build() }).CountBy(TransferableVoteRules.Named(name)!);
        return result.Ties.Any(tie => tie.SettledBy != TieSettlement.EarlierVotes)
            || turned.Winners.Select(winner => count + 1 - winner).Order().SequenceEqual(result.Winners.Order());
    });

    // The quota of the other rules has a whole vote on top, or is rounded: they do not scale.
    [Theory]
    [InlineData("meek")]
    [InlineData("warren")]
    public void Ten_times_the_papers_elect_the_same_away_from_ties(string name) => Check(name, (file, result) =>
    {
        var builder = new RankedPapersBuilder(file.Election.Candidates.Length);
        for (var paper = 0; paper < file.Papers.Distinct; paper++)
        {
            builder.Add(file.Papers.MarksOf(paper), file.Papers.CountOf(paper) * 10);
        }

        var scaled = (file with { Papers = builder.Build() }).CountBy(TransferableVoteRules.Named(name)!);
        return result.Ties.Length + scaled.Ties.Length > 0
            || scaled.Winners.Order().SequenceEqual(result.Winners.Order());
    });

    [Fact]
    public void What_is_written_is_read_as_the_same() => Prop.ForAll(SmallElections.Any, file =>
    {
        using var stream = new MemoryStream();
        BltWriter.Write(file, stream);
        var first = stream.ToArray();
        stream.Position = 0;
        var again = BltReader.Read(stream).File!;
        using var second = new MemoryStream();
        BltWriter.Write(again, second);
        return first.AsSpan().SequenceEqual(second.ToArray())
            && again.CountBy(GregoryRule.Scottish).Written() == file.CountBy(GregoryRule.Scottish).Written();
    }).Check(Thorough);

    [Fact]
    public void A_damaged_file_is_a_fault_and_never_a_crash() => Prop.ForAll(
        Arb.From(
            from file in SmallElections.Any.Generator
            from places in Gen.Choose(0, 1_000_000).ArrayOf(3)
            from bytes in Gen.OneOf(Gen.Choose(0, 255), Gen.Elements<int>(' ', '\n', '0', '=', '-', '"', '[', '(', '.'))
                .ArrayOf(3)
            select Damaged(file, places, bytes)),
        bytes =>
        {
            var reading = BltReader.Read(new MemoryStream(bytes));
            return reading.File is not null
                || reading.Faults.Any(fault => fault is { Severity: FaultSeverity.Fatal, Line: > 0 });
        }).Check(Thorough.WithMaxTest(5_000));

    private static byte[] Damaged(ElectionFile file, int[] places, int[] bytes)
    {
        using var writer = new StringWriter();
        BltWriter.Write(file, writer);
        List<byte> text = [.. Encoding.UTF8.GetBytes(writer.ToString())];
        text[places[0] % text.Count] = (byte)bytes[0];
        text.Insert(places[1] % text.Count, (byte)bytes[1]);
        text.RemoveRange(places[2] % text.Count, Math.Min(bytes[2] % 4, text.Count - (places[2] % text.Count)));
        return [.. text];
    }

    // What each candidate has more or less than before is what the transfers gave and took; a Gregory surplus also
    // loses what is cut off.
    private static bool Accounts(ElectionStage before, ElectionStage after)
    {
        var votes = before.Votes.ToArray();
        var nowhere = before.NonTransferable;
        foreach (var transfer in after.Transfers)
        {
            if (transfer.From > 0)
            {
                votes[transfer.From - 1] -= transfer.Votes;
            }

            nowhere += transfer.To > 0 ? 0 : transfer.Votes;
            nowhere -= transfer.From > 0 ? 0 : transfer.Votes;
            if (transfer.To > 0)
            {
                votes[transfer.To - 1] += transfer.Votes;
            }
        }

        if (after.Action == StageAction.Surplus && after.KeepValues.IsEmpty)
        {
            votes[after.Candidates[0] - 1] -= after.Lost - before.Lost;
        }

        return nowhere == after.NonTransferable && votes.SequenceEqual(after.Votes);
    }

    private static void Check(string name, Func<ElectionFile, ElectionResult, bool> holds)
    {
        var rule = TransferableVoteRules.Named(name)!;
        Prop.ForAll(SmallElections.Any, file => holds(file, file.CountBy(rule))).Check(Thorough);
    }
}
