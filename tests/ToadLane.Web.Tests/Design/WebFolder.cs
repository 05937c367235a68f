using ToadLane.Testing;

namespace ToadLane.Web.Tests.Design;

/// <summary>Where the sources of the web site are, for tests about the sources.</summary>
internal static class WebFolder
{
    public static string Path { get; } = System.IO.Path.Combine(Repository.Root, "src", "ToadLane.Web");
}
