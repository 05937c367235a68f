using ToadLane.Testing.Databases;

namespace ToadLane.Tests.Testing.Databases;

/// <summary>An installation of a test goes away without a word, so that what the test found is what is told.</summary>
public sealed class TestInstallationTests
{
    [Fact]
    public async Task What_a_test_found_is_told_though_its_server_is_gone()
    {
        SkipWithoutServer();
        MortalPostgres postgres = await MortalPostgres.StartAsync();
        string folder = "";

        InvalidOperationException told = await Assert.ThrowsAsync<InvalidOperationException>(async () =>
        {
            await using TestInstallation installation = await TestInstallation.StartOnAsync(postgres);
            folder = installation.Installation.Folder;
            await postgres.DisposeAsync();
            throw new InvalidOperationException("what the test found");
        });

        Assert.Equal("what the test found", told.Message);
        Assert.False(Directory.Exists(folder));
    }

    [Fact]
    public async Task What_a_test_found_is_told_while_its_server_comes_back()
    {
        SkipWithoutServer();
        await using MortalPostgres postgres = await MortalPostgres.StartAsync();

        InvalidOperationException told = await Assert.ThrowsAsync<InvalidOperationException>(async () =>
        {
            await using TestInstallation installation = await TestInstallation.StartOnAsync(postgres);
            postgres.Kill();
            throw new InvalidOperationException("what the test found");
        });

        Assert.Equal("what the test found", told.Message);
    }

    private static void SkipWithoutServer()
    {
        if (PostgresServer.WhyNot is { } why)
        {
            Assert.Skip(why);
        }
    }
}
