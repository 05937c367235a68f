using ToadLane.Testing;

namespace ToadLane.Tidy.Tests.Sources;

/// <summary>One text file of the repository, by its path from the root, with / between folders.</summary>
internal sealed record SourceFile(string Path, string Text)
{
    private static readonly string[] NotOurs = ["bin", "obj", "node_modules", "Migrations", "artifacts", "lib"];

    /// <summary>The text with comments and the insides of strings blanked out, line for line.</summary>
    public string Code => field ??= CodeText.Blanked(Text);

    public string Name => System.IO.Path.GetFileName(Path);

    public IReadOnlyList<string> Folders => Path.Split('/')[..^1];

    /// <summary>Every file that people wrote under a folder of the repository.</summary>
    public static IReadOnlyList<SourceFile> Under(string folder, string extension)
    {
        string root = System.IO.Path.Combine(Repository.Root, folder);
        return
        [
            .. Directory.EnumerateFiles(root, "*" + extension, SearchOption.AllDirectories)
                .Select(file => System.IO.Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
                .Where(path => !path.Split('/').Any(part => NotOurs.Contains(part) || part.StartsWith('.')))
                .Order(StringComparer.Ordinal)
                .Select(path => new SourceFile(path, File.ReadAllText(System.IO.Path.Combine(Repository.Root, path)))),
        ];
    }

    /// <summary>All C# of the product, its tests, benchmarks and tools.</summary>
    public static IReadOnlyList<SourceFile> AllCSharp { get; } =
        [.. Under("src", ".cs"), .. Under("tests", ".cs"), .. Under("bench", ".cs"), .. Under("tools", ".cs")];
}
