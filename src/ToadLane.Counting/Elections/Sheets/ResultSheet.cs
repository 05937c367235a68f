using System.Collections.Immutable;
using System.Globalization;
using ToadLane.Counting.Elections.Marks;
using ToadLane.Counting.Elections.Resolutions;

namespace ToadLane.Counting.Elections.Sheets;

/// <summary>Lays out results as returning officers do: who is elected, every stage, ties, rejected papers.</summary>
public static class ResultSheet
{
    /// <summary>The sheet of an election.</summary>
    /// <param name="election">What was put to the vote.</param>
    /// <param name="result">What a rule made of its papers.</param>
    public static Sheet Of(Election election, ElectionResult result)
    {
        var names = new SheetNames(election);
        var sentences = new StageSentences(names, result);
        return new Sheet(election.Title.Length > 0 ? election.Title : "Result of the election")
        {
            Facts = [.. Facts(election, result)],
            Sections =
            [
                Elected(result, names),
                .. Count(election, result, names),
                .. result.Ties.IsEmpty
                    ? []
                    : Section("Ties", result.Ties.Select(sentences.Of)),
                .. Rejected(result),
            ],
        };
    }

    /// <summary>The sheet of a vote on a resolution.</summary>
    /// <param name="title">What was put to the vote.</param>
    /// <param name="result">What was decided.</param>
    public static Sheet Of(string title, ResolutionResult result) => new(title)
    {
        Facts = [new SheetFact("Outcome", result.Statements[^1])],
        Sections =
        [
            new SheetSection("Votes") { Table = ResolutionTable(result) },
            new SheetSection("Tests") { Sentences = result.Statements[..^1] },
        ],
    };

    private static IEnumerable<SheetFact> Facts(Election election, ElectionResult result)
    {
        var meaning = RuleCatalogue.Elections.Named(result.Rule)?.Meaning;
        yield return new SheetFact("Rule", meaning is null ? result.Rule : $"{result.Rule}: {meaning}");
        if (!result.Parameters.IsEmpty)
        {
            yield return new SheetFact(
                "Settings", string.Join(", ", result.Parameters.Select(each => $"{each.Name} {each.Value}")));
        }

        yield return new SheetFact("Seats", election.Seats.ToString(CultureInfo.InvariantCulture));
        yield return new SheetFact("Candidates", election.Standing.ToString(CultureInfo.InvariantCulture));
        yield return new SheetFact("Valid papers", Whole(result, result.ValidVotes));
        yield return new SheetFact("Rejected papers", Whole(result, result.RejectedVotes));
        if (result.Quota is { } quota)
        {
            yield return new SheetFact("Votes needed at the end", result.Write(quota));
        }
    }

    private static SheetSection Elected(ElectionResult result, SheetNames names) => new("Elected")
    {
        Sentences = [.. result.Winners.Select((number, place) =>
            FormattableString.Invariant($"{place + 1}. {names.Of(number)}"))],
    };

    private static IEnumerable<SheetSection> Count(Election election, ElectionResult result, SheetNames names)
    {
        if (result.Pairwise is { } pairwise)
        {
            return new PairwiseTables(result, names).Sections(pairwise);
        }

        if (!result.Judgements.IsEmpty)
        {
            return [new SheetSection("Grades") { Table = Grades(election, result, names) }];
        }

        return result.Stages.Length > 0 && result.Stages[0].Action == StageAction.Marks
            ? [new SheetSection("Votes") { Table = Marks(election, result, names) }]
            : Stages(election, result, names);
    }

    private static IEnumerable<SheetSection> Stages(Election election, ElectionResult result, SheetNames names)
    {
        yield return new SheetSection("Count") { Table = new StageTable(election, result, names).Table() };
        yield return new SheetSection("Stage by stage")
        {
            Sentences = [.. result.Stages.Select(new StageSentences(names, result).Of)],
        };
        if (new TransferTable(result, names).Table() is { } transfers)
        {
            yield return new SheetSection("Transfers")
            {
                Table = transfers,
                Diagram = TransferDiagram.Svg(election, result),
            };
        }
    }

    private static SheetTable Marks(Election election, ElectionResult result, SheetNames names) => new(
        "Votes or points in all",
        "Candidate",
        [new SheetColumn("", "Votes"), new SheetColumn("", "Outcome") { IsText = true }],
        [.. election.Candidates.Select(candidate => (candidate, Votes: result.Stages[0].Votes[candidate.Number - 1]))
            .OrderByDescending(pair => pair.Votes)
            .Select(pair => new SheetRow(
                names.Of(pair.candidate.Number),
                [
                    new SheetCell(pair.candidate.IsWithdrawn ? SheetNumber.None : result.Write(pair.Votes)),
                    Outcome(pair.candidate, result),
                ]))]);

    private static SheetTable Grades(Election election, ElectionResult result, SheetNames names)
    {
        var grades = result.Judgements[0].Votes.Select((_, place) => GradeName(election, place + 1));
        return new SheetTable(
            "Votes for each grade",
            "Candidate",
            [
                .. grades.Select(name => new SheetColumn("", name)),
                new SheetColumn("", "Middle grade") { IsText = true },
                new SheetColumn("", "Outcome") { IsText = true },
            ],
            [.. result.Judgements.Order(JudgementOrder.Instance).Select(judgement => new SheetRow(
                names.Of(judgement.Candidate),
                [
                    .. judgement.Votes.Select(votes => new SheetCell(result.Write(votes))),
                    new SheetCell(GradeName(election, judgement.MajorityGrade)),
                    Outcome(election.Candidates[judgement.Candidate - 1], result),
                ]))]);
    }

    private static string GradeName(Election election, int grade)
    {
        if (grade == 0)
        {
            return "none";
        }

        if (grade <= election.Grades.Length)
        {
            return election.Grades[grade - 1].Name;
        }

        return grade > election.Candidates.Length ? "Not ranked" : FormattableString.Invariant($"Rank {grade}");
    }

    private static SheetCell Outcome(Candidate candidate, ElectionResult result) =>
        result.Winners.Contains(candidate.Number)
            ? new SheetCell("Elected", SheetMark.Elected)
            : new SheetCell(candidate.IsWithdrawn ? "Withdrawn" : "Not elected");

    private static IEnumerable<SheetSection> Rejected(ElectionResult result) => result.Rejected.IsEmpty
        ? []
        :
        [
            new SheetSection("Rejected papers")
            {
                Table = new SheetTable(
                    "Papers that were not counted",
                    "Paper",
                    [new SheetColumn("", "Why") { IsText = true }],
                    [.. result.Rejected.Select(paper => new SheetRow(
                        paper.Label, [new SheetCell(PaperFaultWords.Of(paper.Reason))]))]),
            },
        ];

    private static SheetTable ResolutionTable(ResolutionResult result)
    {
        (string Title, VoteKind Kind)[] columns =
        [
            ("For", VoteKind.For), ("Against", VoteKind.Against), ("Cast", VoteKind.Cast),
            ("Valid", VoteKind.Valid), ("Returned", VoteKind.Returned), ("Roll", VoteKind.Roll),
        ];
        return new SheetTable(
            "Votes for and against",
            "Class",
            [.. columns.Select(column => new SheetColumn("", column.Title))],
            [.. result.Classes.Select(votes => new SheetRow(
                votes.Class,
                [.. columns.Select(column => new SheetCell(
                    votes.Of(column.Kind)?.ToString(CultureInfo.InvariantCulture) ?? "not known"))]))]);
    }

    private static ImmutableArray<SheetSection> Section(string heading, IEnumerable<string> sentences) =>
        [new SheetSection(heading) { Sentences = [.. sentences] }];

    // Papers are whole unless they have weights.
    private static string Whole(ElectionResult result, long votes)
    {
        var text = result.Write(votes);
        return text.Contains('.', StringComparison.Ordinal) ? text.TrimEnd('0').TrimEnd('.') : text;
    }
}
