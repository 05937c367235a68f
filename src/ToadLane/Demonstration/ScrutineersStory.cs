using ToadLane.Decisions;
using ToadLane.Decisions.Ballots.Agreeing;
using ToadLane.Decisions.Ballots.Scrutiny;
using ToadLane.Decisions.Ballots.Sealing;
using ToadLane.Decisions.Ballots.Sealing.Keys;

namespace ToadLane.Demonstration;

/// <summary>
/// Three scrutineers split the key of a vote, and after the close two of them open its box, count it and bring back the
/// result: by the same steps as on their own machines.
/// </summary>
internal sealed class ScrutineersStory(Stagehand stage, Cast cast, Decision decision)
{
    private NewKey? key;

    public async Task MakeKeyAsync(CancellationToken cancel)
    {
        this.key = Must(KeyCeremony.Make(decision.Slug, 3, 2));
        string file = this.key.Open.ToJson();
        await stage.DoAsync<UploadDecisionKey, DecisionKey>(upload =>
            upload.RunAsync(decision.Id, file, cast.Officer, cancel));
    }

    public async Task CountAsync(CancellationToken cancel)
    {
        BoxFile box = await stage.DoAsync<ExportBox, BoxFile>(export =>
            export.RunAsync(decision.Id, cast.Scrutineer, cancel));
        ShareFile[] shares = [this.key!.Shares[0], this.key.Shares[2]];
        byte[] opened = Must(KeyCeremony.Open(RuleSheet.Read(box.Rules), shares));
        ScrutineersResult result = Must(OfflineCount.Of(box, opened, cancel)).Result;
        JointAct brought = await stage.DoAsync<BringCount, JointAct>(bring =>
            bring.RunAsync(decision.Id, result.ToJson(), cast.Scrutineer, cancel));
        JointReply reply = JointReply.Agree with { Evidence = result.Fingerprint() };
        await stage.DoAsync<AnswerJointAct, JointAct>(answer =>
            answer.RunAsync(brought.Id, reply, cast.OtherScrutineer, cancel));
    }

    private static T Must<T>(Outcome<T> outcome)
        where T : notnull =>
        outcome.Succeeded(out T? value, out Refusal? refusal)
            ? value
            : throw new InvalidOperationException(refusal.Message);
}
