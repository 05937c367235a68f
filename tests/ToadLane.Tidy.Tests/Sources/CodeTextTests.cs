namespace ToadLane.Tidy.Tests.Sources;

public sealed class CodeTextTests
{
    [Theory]
    [InlineData("a // b\nc", "a     \nc")]
    [InlineData("a /* b\nb */ c", "a     \n     c")]
    [InlineData("x(\"a{b\");", "x(     );")]
    [InlineData("x(\"a\\\"b\");", "x(      );")]
    [InlineData("x(@\"a\\\"); y", "x(     ); y")]
    [InlineData("x($\"{y[\"}\"]}{{\"); z", "x(             ); z")]
    [InlineData("x(\"\"\"a \"b\" {\"\"\"); y", "x(             ); y")]
    [InlineData("x('{', '\\'', '\"'); y", "x(   ,     ,    ); y")]
    public void Comments_strings_and_characters_are_blanked(string text, string code) =>
        Assert.Equal(code.Replace(" ", ""), CodeText.Blanked(text).Replace(" ", ""));

    [Fact]
    public void Every_line_stays_on_its_line()
    {
        foreach (SourceFile file in SourceFile.AllCSharp)
        {
            Assert.Equal(file.Text.Split('\n').Length, file.Code.Split('\n').Length);
            Assert.Equal(file.Code.Count(letter => letter == '{'), file.Code.Count(letter => letter == '}'));
        }
    }
}
