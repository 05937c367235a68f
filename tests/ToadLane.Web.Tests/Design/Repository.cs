namespace ToadLane.Web.Tests.Design;

/// <summary>Where the sources are, for tests about the sources.</summary>
internal static class Repository
{
    public static string Web { get; } = Path.Combine(Root(), "src", "ToadLane.Web");

    private static string Root()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ToadLane.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests must run inside the repository.");
    }
}
