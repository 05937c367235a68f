using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using ToadLane.PublicLog.Notes;
using ToadLane.PublicLog.Trees;
using ToadLane.PublicLog.Witnessing;
using ToadLane.Records.Witnesses;

namespace ToadLane.Web.Tests.Record;

/// <summary>The door at which other logs are witnessed, as C2SP tlog-witness has it, over HTTP.</summary>
public sealed class WitnessDoorTests
{
    private const string Origin = "log.example/other";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_log_that_grows_is_signed_and_one_that_does_not_continue_is_refused()
    {
        await using Site site = await Site.OpenAsync();
        using NoteSigner log = NoteSigner.From(Origin, NoteSigner.NewKey());
        await using AsyncServiceScope scope = await site.EnterAsync("rochdale");
        await scope.ServiceProvider.GetRequiredService<WitnessLog>().RunAsync($"{log.Key}", Actor.Operator, Cancel);
        StoredNodes true7 = StoredNodes.Over(Enumerable.Range(0, 7).Select(n => TreeHash.OfLeaf([(byte)n])));
        StoredNodes false7 = StoredNodes.Over(Enumerable.Range(9, 7).Select(n => TreeHash.OfLeaf([(byte)n])));
        using HttpClient client = site.NewBrowser();

        (HttpStatusCode first, string signature, _) = await AskAsync(client, Request(log, true7, 0, 4));
        (HttpStatusCode late, string size, string? type) = await AskAsync(client, Request(log, true7, 0, 7));
        (HttpStatusCode grown, _, _) = await AskAsync(client, Request(log, true7, 4, 7));
        (HttpStatusCode other, _, _) = await AskAsync(client, Request(log, false7, 7, 7));

        Assert.Equal(HttpStatusCode.OK, first);
        Assert.NotNull(NoteSignature.Parse(signature.TrimEnd('\n')));
        Assert.Equal((HttpStatusCode.Conflict, "4\n", "text/x.tlog.size"), (late, size, type));
        Assert.Equal(HttpStatusCode.OK, grown);
        Assert.Equal(HttpStatusCode.Conflict, other);
    }

    [Fact]
    public async Task A_longer_history_that_does_not_continue_is_unprocessable_and_strangers_are_refused()
    {
        await using Site site = await Site.OpenAsync();
        using NoteSigner log = NoteSigner.From(Origin, NoteSigner.NewKey());
        using NoteSigner stranger = NoteSigner.From("log.example/stranger", NoteSigner.NewKey());
        using NoteSigner thief = NoteSigner.From(Origin, NoteSigner.NewKey());
        await using AsyncServiceScope scope = await site.EnterAsync("rochdale");
        await scope.ServiceProvider.GetRequiredService<WitnessLog>().RunAsync($"{log.Key}", Actor.Operator, Cancel);
        StoredNodes one = StoredNodes.Over(Enumerable.Range(0, 4).Select(n => TreeHash.OfLeaf([(byte)n])));
        StoredNodes other = StoredNodes.Over(Enumerable.Range(9, 7).Select(n => TreeHash.OfLeaf([(byte)n])));
        using HttpClient client = site.NewBrowser();

        await AskAsync(client, Request(log, one, 0, 4));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await AskAsync(client, Request(log, other, 4, 7))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await AskAsync(client, Request(stranger, one, 0, 4))).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await AskAsync(client, Request(thief, one, 4, 4))).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await AskAsync(client, "not a request")).Status);
        string long64 = new('x', 70_000);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await AskAsync(client, long64)).Status);
    }

    private static string Request(NoteSigner signer, StoredNodes nodes, long from, long to) => new WitnessRequest(
        from,
        from == 0 || from == to ? [] : ConsistencyProof.Make(from, to, nodes).Hashes,
        new Checkpoint(signer.Key.Name, to, nodes.RootAt(to)).SignedBy(signer)).ToString();

    private static async Task<(HttpStatusCode Status, string Body, string? Type)> AskAsync(
        HttpClient client, string body)
    {
        using StringContent content = new(body, Encoding.UTF8, "text/plain");
        using HttpResponseMessage answer =
            await client.PostAsync(new Uri("/witness/add-checkpoint", UriKind.Relative), content, Cancel);
        string said = await answer.Content.ReadAsStringAsync(Cancel);
        return (answer.StatusCode, said, answer.Content.Headers.ContentType?.MediaType);
    }
}
