using Microsoft.EntityFrameworkCore;
using ToadLane.Councils;
using ToadLane.Decisions;
using ToadLane.Decisions.Ballots;
using ToadLane.Decisions.Ballots.Casting;
using ToadLane.Decisions.Ballots.Electorate;
using ToadLane.Decisions.Ballots.Sealing;
using ToadLane.Storage;

namespace ToadLane.Demonstration;

/// <summary>A register is uploaded, codes are posted, and people vote with them; some change their minds.</summary>
internal sealed class VotingStory(Stagehand stage, Cast cast, Scene scene, Random random)
{
    private const int AtOnce = 64;

    private IReadOnlyList<CodeLetter> letters = [];

    /// <summary>Those who did not vote online, after the last who did.</summary>
    public IReadOnlyList<CodeLetter> Others => [.. this.letters.Skip(scene.Plan.Voters - 1)];

    public async Task EnrolAsync(DecisionId id, CancellationToken cancel)
    {
        string ward = await this.WardAsync(cancel);
        using MemoryStream register = InventedRegister.Csv(scene.Plan.Electors, ward, random);
        await stage.DoAsync<UploadRegister, RegisterReport>(upload =>
            upload.RunAsync(id, new RegisterUpload(register, FaultPolicy.KeepGoodRows), cast.Officer, cancel));
        using MemoryStream again = new(register.ToArray());
        IssuedCodes issued = await stage.DoAsync<IssueCodes, IssuedCodes>(issue =>
            issue.RunAsync(id, new CodeOrder(again), cast.Officer, cancel));
        this.letters = issued.Letters;
    }

    public async Task VoteAsync(DecisionId id, CancellationToken cancel)
    {
        List<BallotOption> options = await stage.AskAsync<ToadLaneDb, List<BallotOption>>(db =>
            db.BallotOptions.AsNoTracking().Where(o => o.DecisionId == id).OrderBy(o => o.Number).ToListAsync(cancel));
        int[] appeal = [.. options.Select(_ => random.Next(2, 30))];
        // Drawn first and in order, so that the votes are the same whichever is cast first.
        List<(CodeLetter Letter, Choices Choices)> votes = [.. this.letters.Take(scene.Plan.Voters)
            .Select(letter => (letter, this.Choose(options, appeal)))];
        votes.AddRange(votes.Take(scene.Plan.Voters / 20)
            .Select(v => (v.Letter, this.Choose(options, appeal))).ToList());
        foreach ((CodeLetter Letter, Choices Choices)[] batch in votes.Chunk(AtOnce))
        {
            await Task.WhenAll(batch.DistinctBy(v => v.Letter)
                .Select(v => this.CastAsync(id, v.Letter, v.Choices, cancel)));
        }
    }

    public Task<int> ProjectsAsync(DecisionId id, CancellationToken cancel) =>
        stage.AskAsync<ToadLaneDb, int>(db => db.BallotOptions.CountAsync(o => o.DecisionId == id, cancel));

    private async Task CastAsync(DecisionId id, CodeLetter letter, Choices choices, CancellationToken cancel)
    {
        VoterPass pass = await stage.DoAsync<ProveByCode, VoterPass>(prove =>
            prove.RunAsync(id, letter.Code.ToString(), Actor.Visitor, cancel));
        await stage.DoAsync<CastVote, VoteReceipt>(cast =>
            cast.RunAsync(pass, new FilledBallot(FilledBallot.NewNonce(), choices), Actor.Visitor, cancel));
    }

    private Choices Choose(List<BallotOption> options, int[] appeal)
    {
        int wanted = random.Next(1, 6);
        long left = scene.Plan.Pounds * 100;
        List<int> chosen = [];
        foreach (BallotOption option in options.OrderBy(o => random.Next(100) - appeal[o.Number - 1] * 2).ToList())
        {
            if (chosen.Count < wanted && option.Cost.Value <= left)
            {
                chosen.Add(option.Number);
                left -= option.Cost.Value;
            }
        }

        return Choices.Of(chosen);
    }

    // A ward of the neighbourhood where boundaries are loaded; otherwise a code of the right shape.
    private Task<string> WardAsync(CancellationToken cancel) => stage.AskAsync<ToadLaneDb, string>(async db =>
        await db.Neighbourhoods.Where(n => n.Id == scene.Body.NeighbourhoodId)
            .SelectMany(n => n.Areas).Select(a => a.Code).OrderBy(c => c).FirstOrDefaultAsync(cancel) ?? "E05000001");
}
