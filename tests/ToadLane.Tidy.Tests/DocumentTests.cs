namespace ToadLane.Tidy.Tests;

public sealed class DocumentTests
{
    [Fact]
    public void What_is_made_from_the_code_replaces_what_was_between_the_marks()
    {
        string text = Document.Put("# Title\n", "floors", "old\n") + "after\n";

        string again = Document.Put(text, "floors", "new\n");

        Assert.Equal("# Title\n<!-- made from the code: floors -->\nnew\n<!-- end of floors -->\nafter\n", again);
    }
}
