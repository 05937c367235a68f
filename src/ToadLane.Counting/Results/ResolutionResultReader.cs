using ToadLane.Counting.Elections.Resolutions;

namespace ToadLane.Counting.Results;

/// <summary>
/// Reads result files of resolutions, as <see cref="ResolutionWriter"/> writes them, and says what is wrong with
/// others. What other requirements would have decided is left out: it is nobody's result.
/// </summary>
public static class ResolutionResultReader
{
    /// <summary>Reads a result file in UTF-8.</summary>
    public static ResultReading<PublishedResolution> Read(Stream stream) => ResultReader.Read(stream, Published);

    private static PublishedResolution Published(JsonPlace file)
    {
        var rule = file["rule"];
        return rule.Text() != Resolution.RuleName
            ? throw rule.Fault($"is {rule.Text()}; this is read as a {Resolution.RuleName}")
            : new PublishedResolution(
                file["title"].Text(),
                ResultReader.Parameters(file["parameters"]),
                file["outcome"].Word<ResolutionOutcome>())
            {
                Winners = file["winners"].Texts(),
                Classes = [.. file["classes"].Items().Select(Votes)],
                Steps = [.. file["steps"].Items().Select(Step)],
                Ties = [.. file["ties"].Items().Select(Tie)],
                Rejected = [.. file["rejected"].Items().Select(ResultReader.Rejected)],
            };
    }

    private static ClassVotes Votes(JsonPlace place) => new(place["class"].Text())
    {
        For = place["for"].Number(),
        Against = place["against"].Number(),
        Abstained = place["abstained"].Number(),
        Spoilt = place["spoilt"].Number(),
        Roll = place.Optional("roll")?.Number(),
    };

    private static ResolutionStep Step(JsonPlace place) => new(
        place["requirement"].Text(),
        place.Optional("class")?.Text(),
        place["counts"].Word<VoteKind>(),
        place.Optional("of")?.Word<VoteKind>(),
        place["bound"].Word<Bound>(),
        place["share"].Fraction())
    {
        Counted = place["counted"].Number(),
        OutOf = place.Optional("outOf")?.Number(),
        Limit = place["limit"].Number(),
        Passed = (bool)place["passed"].Value(typeof(bool)),
        Statement = place["statement"].Text(),
    };

    private static ResolutionTie Tie(JsonPlace place) =>
        new(place["votes"].Number(), place["settledBy"].Word<CastingVote>());
}
