using ToadLane.Tidy.Tests.Sources;
using Limits = System.Collections.Generic.Dictionary<string, int>;

namespace ToadLane.Tidy.Tests;

/// <summary>
/// Files stop at 300 lines, methods at 60, lines at 120. Every exception is listed, and may only shrink.
/// </summary>
public sealed class SizeTests
{
    private const int LongestFile = 300;
    private const int LongestMethod = 60;
    private const int LongestLine = 120;

    private static readonly Limits LongerFiles = [];

    private static readonly Limits LongerMethods = [];

    // How many lines of a file are longer.
    private static readonly Limits LongerLines = [];

    [Fact]
    public void Files_stop_at_300_lines() => Faults.AssertNone(FilesOver(SourceFile.AllCSharp, LongerFiles));

    [Fact]
    public void Methods_stop_at_60_lines() => Faults.AssertNone(MethodsOver(SourceFile.AllCSharp, LongerMethods));

    [Fact]
    public void Lines_stop_at_120_characters() => Faults.AssertNone(LinesOver(SourceFile.AllCSharp, LongerLines));

    [Fact]
    public void A_file_that_is_too_long_is_found() => Assert.NotEmpty(FilesOver([Lines(301)], NoExceptions));

    [Fact]
    public void A_method_that_is_too_long_is_found() => Assert.NotEmpty(MethodsOver([Method(61)], NoExceptions));

    [Fact]
    public void A_method_of_60_lines_is_fine() => Assert.Empty(MethodsOver([Method(60)], NoExceptions));

    [Fact]
    public void A_line_that_is_too_long_is_found() =>
        Assert.Equal(["A.cs:2 has 121 characters"], LinesOver([LongLine], []));

    [Fact]
    public void An_exception_that_could_shrink_is_found()
    {
        Limits exceptions = new() { ["A.cs"] = 310 };

        Assert.NotEmpty(FilesOver([Lines(305)], exceptions));
        Assert.NotEmpty(FilesOver([Lines(299)], exceptions));
        Assert.NotEmpty(FilesOver([], exceptions));
        Assert.Empty(FilesOver([Lines(310)], exceptions));
        Assert.NotEmpty(LinesOver([LongLine], new() { ["A.cs"] = 2 }));
        Assert.Empty(LinesOver([LongLine], new() { ["A.cs"] = 1 }));
    }

    private static Limits NoExceptions => [];

    private static IEnumerable<string> FilesOver(IEnumerable<SourceFile> files, Limits exceptions) =>
        Over(
            files.Select(file => (file.Path, Lines: file.Text.TrimEnd('\n').Split('\n').Length)),
            LongestFile, exceptions);

    private static IEnumerable<string> MethodsOver(IEnumerable<SourceFile> files, Limits exceptions) =>
        Over(
            files.SelectMany(file => Members.Bodies(file).Select(body => ($"{file.Path}: {body.Header}", body.Lines))),
            LongestMethod,
            exceptions);

    private static IEnumerable<string> LinesOver(IReadOnlyList<SourceFile> files, Limits exceptions)
    {
        string[][] faults = [.. files.Select(file => LinesOver(file).ToArray())];
        return faults.Zip(files)
            .Where(pair => pair.First.Length > exceptions.GetValueOrDefault(pair.Second.Path))
            .SelectMany(pair => pair.First)
            .Concat(faults.Zip(files)
                .Where(pair => pair.First.Length < exceptions.GetValueOrDefault(pair.Second.Path))
                .Select(pair => $"The exception for {pair.Second.Path} can shrink to {pair.First.Length} lines"));
    }

    // Samples of text in tests may be as long as they are.
    private static IEnumerable<string> LinesOver(SourceFile file)
    {
        string[] lines = file.Text.Split('\n');
        string[] code = file.Code.Split('\n');
        bool isTest = file.Path.StartsWith("tests/", StringComparison.Ordinal);
        return Enumerable.Range(0, lines.Length)
            .Where(line => lines[line].TrimEnd('\r').Length > LongestLine)
            .Where(line => !isTest || !HoldsText(lines[line], code[line]))
            .Select(line => $"{file.Path}:{line + 1} has {lines[line].Length} characters");
    }

    private static bool HoldsText(string line, string code) =>
        code.Count(letter => letter == ' ') > line.Count(letter => letter == ' ');

    private static IEnumerable<string> Over(
        IEnumerable<(string Name, int Lines)> measured, int limit, Limits exceptions)
    {
        Limits over = measured
            .Where(item => item.Lines > limit)
            .GroupBy(item => item.Name)
            .ToDictionary(group => group.Key, group => group.Max(item => item.Lines));
        return over.Where(item => item.Value > exceptions.GetValueOrDefault(item.Key, limit))
            .Select(item => $"{item.Key} has {item.Value} lines; the limit is {limit}")
            .Concat(exceptions.Where(item => over.GetValueOrDefault(item.Key) < item.Value)
                .Select(item => $"The exception for {item.Key} can shrink from {item.Value} lines"));
    }

    private static SourceFile LongLine => new("A.cs", "a\n" + new string('a', 121));

    private static SourceFile Lines(int lines) => new("A.cs", string.Join('\n', Enumerable.Repeat("a", lines)) + "\n");

    private static SourceFile Method(int lines) =>
        new(
            "A.cs", "class A\n{\n void B(int c = 1)\n {\n" + string.Concat(Enumerable.Repeat("x();\n", lines - 3)) + " }\n}\n");
}
