using System.Security.Cryptography;
using System.Text;
using ToadLane.Decisions.Ballots.Closing;
using ToadLane.Decisions.Ballots.Sealing;
using ToadLane.Decisions.Counts;
using ToadLane.Ledger;

namespace ToadLane.Decisions.Ballots.Scrutiny;

/// <summary>
/// Opens and counts a box away from every server. It needs the box and the private key, and knows no database: the
/// same box gives the same files on every machine.
/// </summary>
public static class OfflineCount
{
    public static Outcome<OfflineResult> Of(BoxFile box, byte[] privateKey, CancellationToken cancel)
    {
        List<byte[]> hashes = [.. box.Envelopes.Select(SHA256.HashData)];
        if (BoxRoot.Of(hashes).ToBase64() != box.Root)
        {
            return ScrutinyRefusals.NotABox;
        }

        RuleSheet sheet = RuleSheet.Read(box.Rules);
        OpenedBox opened = BoxOpener.Open(new BallotPaper(sheet), privateKey, [.. box.Envelopes.Zip(hashes)]);
        Decision decision = DecisionOf(box, sheet);
        List<BallotOption> options = OptionsOf(sheet);
        CountOrder order = CountWriter.Order(
            decision, options, OpenedBallot.Of(opened), sheet.ClosesAt) with
        {
            ElectorateSize = sheet.ElectorateSize,
            FewestBallots = sheet.FewestBallots,
            RejectedInTheBox = opened.Rejected.Count,
        };
        Count count = CountWriter.Write(order, cancel);
        ScrutineersResult result = new()
        {
            Format = ScrutineersResult.FirstFormat,
            Decision = sheet.Decision,
            Box = box.Root,
            BallotFile = Convert.ToHexStringLower(count.BallotFileHash),
            Sheet = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(count.Sheet))),
            Winners = count.Winners,
            Votes = [.. opened.Votes.Select(v => new ScrutineersVote(v.CheckCode, v.Projects))],
            Rejected = [.. opened.Rejected.Select(r => new ScrutineersRejection(r.Tracking, r.Why.Code))],
        };
        return new OfflineResult(result, count);
    }

    private static Decision DecisionOf(BoxFile box, RuleSheet sheet) => Decision.AsSealed(
        new DecisionId(sheet.Decision),
        new NewDecision(default, "", sheet.Title, "", new Pence(sheet.BudgetPence))
        {
            Currency = box.Currency,
            Timetable = new Timetable(sheet.OpensAt, sheet.OpensAt, sheet.OpensAt, sheet.ClosesAt)
            {
                MovedCloseAt = box.MovedCloseAt,
            },
            Rules = new VotingRules(
                Enum.Parse<BallotStyle>(sheet.BallotStyle), Enum.Parse<CountingRule>(sheet.CountingRule))
            {
                MostChoices = sheet.MostChoices,
                Utility = sheet.Utility,
                Completion = sheet.Completion,
                MinimumAge = sheet.MinimumAge,
                KeyHolding = KeyHolding.ScrutineersCount,
            },
        });

    private static List<BallotOption> OptionsOf(RuleSheet sheet) =>
        [.. sheet.Options.Select(o => new BallotOption
        {
            DecisionId = new DecisionId(sheet.Decision),
            Number = o.Number,
            Title = o.Title,
            Cost = new Pence(o.CostPence),
            TieRank = o.TieRank,
            FileId = o.Number.ToString(System.Globalization.CultureInfo.InvariantCulture),
        })];
}

/// <summary>What a count away from the server made: the file to bring back, and the count itself.</summary>
public sealed record OfflineResult(ScrutineersResult Result, Count Count);
