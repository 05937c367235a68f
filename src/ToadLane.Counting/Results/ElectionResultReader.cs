using System.Collections.Immutable;
using System.Globalization;
using ToadLane.Counting.Elections;
using ToadLane.Counting.Elections.Marks;

namespace ToadLane.Counting.Results;

/// <summary>
/// Reads result files of elections, as <see cref="ElectionResultWriter"/> writes them, and says what is wrong with
/// others.
/// </summary>
public static class ElectionResultReader
{
    private const int MostDecimals = 18;

    /// <summary>Reads a result file in UTF-8.</summary>
    public static ResultReading<PublishedElection> Read(Stream stream) => ResultReader.Read(stream, Published);

    private static PublishedElection Published(JsonPlace file)
    {
        try
        {
            return new PublishedElection(
                new Election(
                    file["title"].Text(),
                    file["candidates"].Items().Select(Candidate),
                    file["seats"].SmallNumber()),
                Result(file))
            {
                Others = file.Optional("comparison") is { } others ? [.. others.Items().Select(Other)] : [],
            };
        }
        catch (ArgumentException fault)
        {
            throw file["candidates"].Fault($"are no list of candidates: {fault.Message}");
        }
    }

    private static ElectionComparison Other(JsonPlace place) => new(
        place["rule"].Text(), ResultReader.Parameters(place["parameters"]), Numbers(place["winners"]));

    private static Candidate Candidate(JsonPlace place) => new(place["number"].SmallNumber(), place["name"].Text())
    {
        Group = place.Optional("group")?.Text(),
        IsWithdrawn = place.Optional("withdrawn") is not null,
    };

    private static ElectionResult Result(JsonPlace file)
    {
        var decimals = file["decimals"].SmallNumber();
        if (decimals > MostDecimals)
        {
            throw file["decimals"].Fault($"is {decimals}; no rule has more than {MostDecimals}");
        }

        return new ElectionResult
        {
            Rule = file["rule"].Text(),
            Parameters = ResultReader.Parameters(file["parameters"]),
            Winners = Numbers(file["winners"]),
            Stages = [.. file["steps"].Items().Select(stage => Stage(stage, decimals))],
            Ties = [.. file["ties"].Items().Select(Tie)],
            Rejected = [.. file["rejected"].Items().Select(ResultReader.Rejected)],
            Decimals = decimals,
            ValidVotes = Votes(file["validVotes"], decimals),
            RejectedVotes = Votes(file["rejectedVotes"], decimals),
            Quota = Votes(file.Optional("quota"), decimals),
            Pairwise = PairwiseReader.Read(file, decimals),
            Judgements = file.Optional("judgements") is { } judgements
                ? [.. judgements.Items().Select(each => Judgement(each, decimals))]
                : [],
        };
    }

    private static Judgement Judgement(JsonPlace place, int decimals) => new(
        place["candidate"].SmallNumber(), AllVotes(place["votes"], decimals), place["majorityGrade"].SmallNumber());

    private static ElectionStage Stage(JsonPlace place, int decimals) => new()
    {
        Number = place["number"].SmallNumber(),
        Action = place["action"].Word<StageAction>(),
        Candidates = Numbers(place["candidates"]),
        Votes = AllVotes(place["votes"], decimals),
        Transfers = [.. place["transfers"].Items().Select(each => new VoteTransfer(
            each["from"].SmallNumber(),
            each["to"].SmallNumber(),
            each["papers"].Number(),
            Votes(each["votes"], decimals))
        {
            Value = Votes(each.Optional("value"), decimals),
        })],
        NonTransferable = Votes(place["nonTransferable"], decimals),
        Lost = Votes(place["lost"], decimals),
        Quota = Votes(place.Optional("quota"), decimals),
        Elected = Numbers(place["elected"]),
        Excluded = Numbers(place["excluded"]),
        TransferValue = Votes(place.Optional("transferValue"), decimals),
        Surplus = Votes(place.Optional("surplus"), decimals),
        KeepValues = place.Optional("keepValues") is { } keeps ? AllVotes(keeps, decimals) : [],
        Iterations = place.Optional("iterations")?.SmallNumber() ?? 0,
    };

    private static ElectionTie Tie(JsonPlace place) => new(
        place["stage"].SmallNumber(),
        place["question"].Word<TieQuestion>(),
        Numbers(place["candidates"]),
        place["chosen"].SmallNumber(),
        place["settledBy"].Word<TieSettlement>(),
        place.Optional("earlierStage")?.SmallNumber());

    internal static ImmutableArray<int> Numbers(JsonPlace place) =>
        [.. place.Items().Select(item => item.SmallNumber())];

    private static ImmutableArray<long> AllVotes(JsonPlace place, int decimals) =>
        [.. place.Items().Select(item => Votes(item, decimals))];

    private static long? Votes(JsonPlace? place, int decimals) =>
        place is { } there ? Votes(there, decimals) : null;

    // Exactly as many decimals as the rule has, or none: then taking out the point leaves the units.
    internal static long Votes(JsonPlace place, int decimals)
    {
        var text = place.Text();
        var point = text.IndexOf('.', StringComparison.Ordinal);
        return (point < 0 ? 0 : text.Length - point - 1) == decimals
            && long.TryParse(
                text.Replace(".", "", StringComparison.Ordinal),
                NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture,
                out var votes)
            ? votes
            : throw place.Fault(string.Create(
                CultureInfo.InvariantCulture, $"is not a number with {decimals} decimals"));
    }
}
