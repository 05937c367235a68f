using ToadLane.Storage;

namespace ToadLane.Tests.Storage;

public sealed class InstallationTests
{
    [Theory]
    [InlineData("https://example.org/", "http://localhost:5080", "example.org")]
    [InlineData(null, "http://localhost:5080", "localhost:5080")]
    [InlineData(null, "http://+:80;http://0.0.0.0:8080;https://localhost:5081", "localhost:5081")]
    [InlineData(null, "http://0.0.0.0:8080", "toadlane.invalid")]
    [InlineData(null, null, "toadlane.invalid")]
    public void Its_own_names_are_those_under_which_it_is_served(string? address, string? urls, string authority)
    {
        Dictionary<string, string?> settings = new() { ["TOADLANE_ADDRESS"] = address, ["urls"] = urls };

        Assert.Equal(authority, Installation.Read(settings.GetValueOrDefault).Authority);
    }
}
