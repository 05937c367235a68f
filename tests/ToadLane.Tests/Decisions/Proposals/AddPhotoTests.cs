using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ToadLane.Decisions.Proposals;
using ToadLane.Storage;
using ToadLane.Testing;
using ToadLane.Testing.Databases;

namespace ToadLane.Tests.Decisions.Proposals;

public sealed class AddPhotoTests
{
    [Theory, BothEngines]
    public async Task A_second_photo_takes_the_place_of_the_first_and_a_refused_one_changes_nothing(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        StartedProposal draft =
            await Given.ADraftAsync(installation.Enter, await Given.ADecisionAsync(installation.Enter));
        await AddAsync(installation, draft, SamplePictures.Png(3, 2, "x"));

        Photo second = await AddAsync(installation, draft, SamplePictures.Jpeg(6, "x"));
        string code = await Given.RefusedAsync<AddPhoto, Photo>(installation.Enter, add => add.RunAsync(
            draft.Id, new PhotoUpload(new byte[20], "A bench", draft.Key), Actor.Visitor, CancellationToken.None));

        Assert.Equal("not-a-photo", code);
        await using AsyncServiceScope scope = installation.Enter();
        ToadLaneDb db = scope.ServiceProvider.GetRequiredService<ToadLaneDb>();
        Photo kept = await db.Photos.SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal(second.Id, kept.Id);
        Proposal proposal = await db.Proposals.SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal((second.Id, Given.AText), (proposal.PhotoId, proposal.Text));
    }

    [Theory, BothEngines]
    public async Task Deleting_a_draft_deletes_its_photo_too(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        StartedProposal draft =
            await Given.ADraftAsync(installation.Enter, await Given.ADecisionAsync(installation.Enter));
        await AddAsync(installation, draft, SamplePictures.Png(3, 2, "x"));

        await Given.DoneAsync<DeleteDraft, ProposalId>(installation.Enter, delete => delete.RunAsync(
            draft.Id, draft.Key, Actor.Visitor, CancellationToken.None));

        await using AsyncServiceScope scope = installation.Enter();
        ToadLaneDb db = scope.ServiceProvider.GetRequiredService<ToadLaneDb>();
        Assert.False(await db.Photos.AnyAsync(TestContext.Current.CancellationToken));
        Assert.False(await db.Proposals.AnyAsync(TestContext.Current.CancellationToken));
    }

    [Theory, BothEngines]
    public async Task A_photo_without_a_description_is_refused(string engine)
    {
        await using TestInstallation installation = await TestInstallation.StartAsync(engine);
        StartedProposal draft =
            await Given.ADraftAsync(installation.Enter, await Given.ADecisionAsync(installation.Enter));

        string code = await Given.RefusedAsync<AddPhoto, Photo>(installation.Enter, add => add.RunAsync(
            draft.Id,
            new PhotoUpload(SamplePictures.Png(3, 2, "x"), " ", draft.Key),
            Actor.Visitor,
            CancellationToken.None));

        Assert.Equal("photo-description-is-missing", code);
    }

    private static Task<Photo> AddAsync(TestInstallation installation, StartedProposal draft, byte[] file) =>
        Given.DoneAsync<AddPhoto, Photo>(installation.Enter, add => add.RunAsync(
            draft.Id, new PhotoUpload(file, "A bench", draft.Key), Actor.Visitor, CancellationToken.None));
}
