using System.Collections.Immutable;

namespace ToadLane.Counting;

/// <summary>
/// Says of every project why it won or what it lacked, by counting again with one thing changed (after Boehmer and
/// others, "Evaluation of Project Performance in Participatory Budgeting", arXiv 2312.14723). Apart from counting,
/// because it takes many counts; each question takes at most <see cref="MostRecounts"/>.
/// </summary>
/// <param name="rule">The rule with the settings that were used.</param>
/// <param name="contest">What was put to the vote.</param>
/// <param name="papers">The papers.</param>
public sealed class Explainer(IRule rule, Contest contest, PaperPile papers)
{
    private readonly Lazy<CountResult> _result = new(() => rule.Count(contest, papers, CountWatch.Nobody));

    /// <summary>How often one question may count again; when that is not enough the answer is not exact.</summary>
    public int MostRecounts { get; init; } = 64;

    /// <summary>The result that is explained.</summary>
    public CountResult Result => _result.Value;

    /// <summary>Explains one project.</summary>
    /// <exception cref="ArgumentException">There is no project with this id.</exception>
    /// <exception cref="OperationCanceledException">The caller stopped it.</exception>
    public Explanation Of(string id, CountWatch watch)
    {
        var place = contest.PlaceOf(id) ?? throw new ArgumentException($"There is no project {id}.", nameof(id));
        var outcome = Result.Projects[place];
        return outcome.Won
            ? new Explanation(outcome, null, null)
            : new Explanation(outcome, MoreSupport(place, outcome, watch), LowerCost(outcome, watch));
    }

    /// <summary>Explains every project, in contest order, on all processors.</summary>
    /// <exception cref="OperationCanceledException">The caller stopped it.</exception>
    public ImmutableArray<Explanation> OfEvery(CountWatch watch)
    {
        var explanations = new Explanation[contest.Projects.Length];
        var done = 0;
        var quiet = watch with { Progress = null };
        _ = Result;
        Parallel.For(
            0,
            explanations.Length,
            new ParallelOptions { CancellationToken = watch.Cancellation },
            place =>
            {
                explanations[place] = Of(contest.Projects[place].Id, quiet);
                watch.Progress?.Report(new CountProgress(
                    "Explaining projects", Interlocked.Increment(ref done), explanations.Length));
            });
        return ImmutableArray.Create(explanations);
    }

    /// <summary>
    /// The ties of the result, each with whether another order of the tied projects changes who wins.
    /// </summary>
    /// <exception cref="OperationCanceledException">The caller stopped it.</exception>
    public ImmutableArray<Tie> Ties(CountWatch watch) =>
    [
        .. Result.Ties.Select(
            tie => tie.Effect == TieEffect.NotExamined ? tie with { Effect = EffectOf(tie, watch) } : tie),
    ];

    // Puts each of the others in front of the tied projects, leaving the order of all the rest as declared.
    private TieEffect EffectOf(Tie tie, CountWatch watch)
    {
        var declared = new TieBreak(contest, papers);
        var order = Enumerable.Range(0, contest.Projects.Length).Order(declared)
            .Select(place => contest.Projects[place].Id).ToImmutableArray();
        var winners = Result.Winners.ToHashSet(StringComparer.Ordinal);
        var changes = tie.Projects.Skip(1).Any(id =>
        {
            watch.Cancellation.ThrowIfCancellationRequested();
            var others = order.Remove(id);
            var list = others.Insert(others.IndexOf(tie.Projects[0]), id);
            var other = rule.Count(contest.WithTieOrder(TieOrder.ByList(list)), papers, watch with { Progress = null });
            return !winners.SetEquals(other.Winners);
        });
        return changes ? TieEffect.ChangesWinners : TieEffect.None;
    }

    private Needed? MoreSupport(int place, ProjectOutcome outcome, CountWatch watch)
    {
        if (outcome.Cost > contest.Budget)
        {
            return null;
        }

        var hasPoints = contest.Form is BallotForm.Cumulative or BallotForm.Scoring;
        var most = Math.Max(Result.Projects.Max(project => project.Score), papers.Voters) * 1000;
        return Search(MissingSupport(outcome), most, amount =>
        {
            var more = papers.Plus(contest, new Paper([place], hasPoints ? [1] : [], amount));
            return Wins(outcome.Id, contest, more, watch);
        });
    }

    private Needed? LowerCost(ProjectOutcome outcome, CountWatch watch) =>
        Search(MissingMoney(outcome), outcome.Cost - 1, less =>
            Wins(outcome.Id, contest.WithCost(outcome.Id, outcome.Cost - less), papers, watch));

    private bool Wins(string id, Contest changed, PaperPile pile, CountWatch watch)
    {
        watch.Cancellation.ThrowIfCancellationRequested();
        return rule.Count(changed, pile, watch).Winners.Contains(id);
    }

    // Where to look first: what its supporters were short of, or what was left when its turn came.
    private static long MissingMoney(ProjectOutcome outcome)
    {
        var left = outcome.LeftWithSupporters is { } has ? (long)has.Floor : outcome.LeftAtItsTurn ?? 0;
        return Math.Max(1, outcome.Cost - left);
    }

    private long MissingSupport(ProjectOutcome outcome)
    {
        var share = Math.Max(1, contest.Budget / Math.Max(1, papers.Voters));
        return outcome.LeftWithSupporters is null ? 1 : Math.Max(1, MissingMoney(outcome) / share);
    }

    // Steps away from the guess, ever further, until the answer lies between two amounts, and then halves the distance.
    private Needed? Search(long guess, long most, Func<long, bool> wins)
    {
        long lost = 0;
        long? won = null;
        var next = Math.Clamp(guess, 1, Math.Max(1, most));
        var step = Math.Max(1, next / 16);
        for (var recounts = 0; recounts < MostRecounts && lost < most && won != lost + 1; recounts++)
        {
            if (wins(next))
            {
                won = next;
            }
            else
            {
                lost = next;
            }

            next = won switch
            {
                null => Math.Min(most, lost + step),
                _ when lost > 0 => lost + ((won.Value - lost) / 2),
                _ => Math.Max(1, won.Value - step),
            };
            step *= 2;
        }

        return won is { } enough ? new Needed(enough, lost) : null;
    }
}
