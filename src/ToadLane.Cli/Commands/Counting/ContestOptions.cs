using System.CommandLine;
using ToadLane.Counting;
using ToadLane.Counting.Pabulib;

namespace ToadLane.Cli.Commands.Counting;

/// <summary>--exclusive, --needs, --parts and so on: what a budget must respect, and how ties are broken.</summary>
internal sealed class ContestOptions
{
    private readonly Option<string[]> exclusive = new("--exclusive")
    {
        Description = "Projects of which at most one can be funded; may be said again. For greedy-exclusive "
            + "otherwise those that the file's comment names",
        HelpName = "id,id",
    };

    private readonly Option<string[]> needs = new("--needs")
    {
        Description = "A project that cannot be funded without another; may be said again",
        HelpName = "id:id",
    };

    private readonly Option<bool> parts = new("--parts")
    {
        Description = "Keep to the caps of categories and neighbourhoods that the file states",
    };

    private readonly Option<string?> leftovers = new("--leftovers")
    {
        Description = $"What becomes of what the parts leave: {string.Join(", ", RuleNames.LeftoversWords)}; "
            + "otherwise as the file states",
        HelpName = "word",
    };

    private readonly Option<string?> minSupport = new("--min-support")
    {
        Description = "The share of the papers that a project needs, as 1/10 or 10%",
        HelpName = "share",
    };

    private readonly Option<string?> minAverage = new("--min-average")
    {
        Description = "The average mark that a project needs, as a share of the most, as 2/5 or 40%",
        HelpName = "share",
    };

    private readonly Option<string?> tieSeed = new("--tie-seed")
    {
        Description = "Draw the list that breaks ties last from this published seed", HelpName = "seed",
    };

    private readonly Option<bool> tiesById = new("--ties-by-id")
    {
        Description = "Break ties by id as text, as pabutools does, to compare with it",
    };

    private readonly Option<int?> minLength = new("--min-length")
    {
        Description = "The fewest projects on a paper that is not blank; otherwise as the file states",
        HelpName = "number",
    };

    private readonly Option<int?> maxLength = new("--max-length")
    {
        Description = "The most projects on a paper; otherwise as the file states",
        HelpName = "number",
    };

    private readonly Option<string?> statements = new("--statements")
    {
        Description = "Write for every voter what their part of the budget paid for and what was left, as a table, "
            + "or on standard output with -; with --json and -, as part of the object",
        HelpName = "file.csv|-",
    };

    public ContestOptions()
    {
        AtLeast(this.minLength, 0);
        AtLeast(this.maxLength, 1);
    }

    private IEnumerable<Option> All =>
    [
        this.exclusive, this.needs, this.parts, this.leftovers, this.minSupport, this.minAverage, this.tieSeed,
        this.tiesById, this.minLength, this.maxLength, this.statements,
    ];

    /// <summary>Gives these options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (Option option in this.All)
        {
            command.Add(option);
        }
    }

    /// <summary>Those of these options that were typed.</summary>
    public IReadOnlyList<string> Typed(ParseResult parsed) =>
        [.. this.All.Where(option => parsed.GetResult(option) is { Implicit: false }).Select(option => option.Name)];

    /// <summary>Where to write the statements of voters, or null.</summary>
    public string? Statements(ParseResult parsed) => parsed.GetValue(this.statements);

    /// <summary>How to read a budget's file.</summary>
    public PbOptions Reading(ParseResult parsed) => PbOptions.ForCounting with
    {
        Detail = this.Statements(parsed) is null ? PbDetail.ForCounting : PbDetail.Everything,
        MinLength = parsed.GetValue(this.minLength),
        MaxLength = parsed.GetValue(this.maxLength),
    };

    /// <summary>What was asked, to be put to the contest of a file once it is read.</summary>
    public Func<PbFile, string?, Contest> Asked(ParseResult parsed) => (file, rule) =>
    {
        Contest contest = file.Contest.WithTieOrder(this.Ties(parsed));
        Conditions conditions = this.Conditions(parsed, file, rule);
        return conditions.AreNone ? contest : contest.WithConditions(conditions);
    };

    private static void AtLeast(Option<int?> option, int least) => option.Validators.Add(said =>
    {
        if (said.Tokens is [{ Value: var word }] && !(int.TryParse(word, out int number) && number >= least))
        {
            said.AddError($"toadlane: {option.Name} cannot be {word}; say a whole number from {least}");
        }
    });

    private TieOrder Ties(ParseResult parsed)
    {
        TieOrder order = parsed.GetValue(this.tiesById) ? TieOrder.ById : TieOrder.Declared;
        return parsed.GetValue(this.tieSeed) is { } seed ? order.WithSeed(seed) : order;
    }

    private Conditions Conditions(ParseResult parsed, PbFile file, string? rule)
    {
        Conditions stated = parsed.GetValue(this.parts) ? PbConditions.PartsIn(file) : new();
        string[] exclusions = parsed.GetValue(this.exclusive) ?? [];
        return stated with
        {
            Exclusions = exclusions.Length == 0 && rule == GreedyOptions.Exclusive.Name
                ? PbConditions.ExclusionsIn(file)
                : [.. exclusions.Select(ids => new Exclusion([.. Split(ids, ',')]))],
            Dependencies = [.. (parsed.GetValue(this.needs) ?? []).Select(DependencyOf)],
            Leftovers = parsed.GetValue(this.leftovers) is { } word
                ? RuleNames.LeftoversNamed(word) ?? throw new ConditionException($"--leftovers cannot be {word}.")
                : stated.Leftovers,
            MinSupport = Share(parsed.GetValue(this.minSupport)),
            MinAverage = Share(parsed.GetValue(this.minAverage)),
        };
    }

    private static Dependency DependencyOf(string pair) => Split(pair, ':') is [var project, var needed]
        ? new Dependency(project, needed)
        : throw new ConditionException($"--needs {pair} must be two ids with a colon between them.");

    private static string[] Split(string text, char between) =>
        text.Split(between, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static Fraction? Share(string? text)
    {
        if (text is null)
        {
            return null;
        }

        string[] parts = text.EndsWith('%') ? [text[..^1], "100"] : [.. Split(text, '/')];
        return parts.Length == 2 && long.TryParse(parts[0], out long upper) && long.TryParse(parts[1], out long lower)
            && lower > 0
            ? new Fraction(upper, lower)
            : throw new ConditionException($"{text} must be a share, as 1/10 or 10%.");
    }
}
