using System.Collections.Concurrent;
using System.Collections.Immutable;
using ToadLane.Counting.Certificates;

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
    private readonly ConcurrentDictionary<string, ImmutableHashSet<string>> _winnersWithout =
        new(StringComparer.Ordinal);
    private NearMiss? _nearMiss;

    /// <summary>How often one question may count again; when that is not enough the answer is not exact.</summary>
    public int MostRecounts { get; init; } = 128;

    /// <summary>The result that is explained.</summary>
    public CountResult Result => _result.Value;

    private NeededSearch Search => new(MostRecounts);

    /// <summary>Explains one project.</summary>
    /// <exception cref="ArgumentException">There is no project with this id.</exception>
    /// <exception cref="OperationCanceledException">The caller stopped it.</exception>
    public Explanation Of(string id, CountWatch watch)
    {
        var place = contest.PlaceOf(id) ?? throw new ArgumentException($"There is no project {id}.", nameof(id));
        _nearMiss ??= NearMiss.Of(contest, papers, Result);
        var outcome = Result.Projects[place];
        return outcome.Won
            ? new Explanation(outcome, null, null)
            : new Explanation(outcome, MoreSupport(place, outcome, watch), LowerCost(place, outcome, watch))
            {
                Rivals = [.. Result.Winners.Where(rival => WinnersWithout(rival, watch).Contains(id))],
            };
    }

    /// <summary>Explains every project, in contest order, on all processors.</summary>
    /// <exception cref="OperationCanceledException">The caller stopped it.</exception>
    public ImmutableArray<Explanation> OfEvery(CountWatch watch)
    {
        var quiet = watch with { Progress = null };
        _nearMiss ??= NearMiss.Of(contest, papers, Result);
        var losers = Result.Projects.Index().Where(each => !each.Item.Won).ToList();
        var support = new Needed?[contest.Projects.Length];
        var cost = new Needed?[contest.Projects.Length];
        List<Action> questions =
        [
            .. Result.Winners.Select<string, Action>(rival => () => WinnersWithout(rival, quiet)),
            .. losers.Select<(int Place, ProjectOutcome Outcome), Action>(each =>
                () => support[each.Place] = MoreSupport(each.Place, each.Outcome, quiet)),
            .. losers.Select<(int Place, ProjectOutcome Outcome), Action>(each =>
                () => cost[each.Place] = LowerCost(each.Place, each.Outcome, quiet)),
        ];
        AskAll(questions, watch);
        return
        [
            .. Result.Projects.Select((outcome, place) => new Explanation(outcome, support[place], cost[place])
            {
                Rivals = outcome.Won
                    ? []
                    : [.. Result.Winners.Where(rival => WinnersWithout(rival, quiet).Contains(outcome.Id))],
            }),
        ];
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

    private static void AskAll(List<Action> questions, CountWatch watch)
    {
        var done = 0;
        Parallel.ForEach(
            questions,
            new ParallelOptions { CancellationToken = watch.Cancellation },
            ask =>
            {
                ask();
                watch.Progress?.Report(new CountProgress(
                    "Explaining projects", Interlocked.Increment(ref done), questions.Count));
            });
    }

    private ImmutableHashSet<string> WinnersWithout(string rival, CountWatch watch) =>
        _winnersWithout.GetOrAdd(rival, id => rule
            .Count(contest, AbsentProject.Without(contest, papers, contest.PlaceOf(id)!.Value), watch)
            .Winners.ToImmutableHashSet(StringComparer.Ordinal));

    private Needed? MoreSupport(int place, ProjectOutcome outcome, CountWatch watch)
    {
        if (outcome.Cost > contest.Budget)
        {
            return null;
        }

        var hasPoints = contest.Form is BallotForm.Cumulative or BallotForm.Scoring;
        var most = Math.Max(Result.Projects.Max(project => project.Score), papers.Voters) * 1000;
        return Search.Find(_nearMiss?.MoreSupport(place) ?? 1, most, amount =>
        {
            Paper paper = new([place], hasPoints ? [1] : [], amount) { Weight = papers.WeightScale };
            return Wins(outcome.Id, contest, papers.Plus(contest, paper), watch);
        });
    }

    private Needed? LowerCost(int place, ProjectOutcome outcome, CountWatch watch) => Search.Find(
        _nearMiss?.LowerCost(place) ?? outcome.Cost - (outcome.LeftAtItsTurn ?? 0),
        outcome.Cost - 1,
        less => Wins(outcome.Id, contest.WithCost(outcome.Id, outcome.Cost - less), papers, watch));

    private bool Wins(string id, Contest changed, PaperPile pile, CountWatch watch)
    {
        watch.Cancellation.ThrowIfCancellationRequested();
        return rule.Count(changed, pile, watch).Winners.Contains(id);
    }
}
