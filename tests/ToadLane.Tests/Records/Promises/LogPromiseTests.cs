using System.Diagnostics;
using ToadLane.PublicLog.Notes;
using ToadLane.Records.Promises;

namespace ToadLane.Tests.Records.Promises;

public sealed class LogPromiseTests
{
    private const string Origin = "example.org/rochdale/log/2026";

    private static readonly LogPromise Promise = new(
        Origin,
        "E08000005",
        new Guid("8a6e0804-2bd0-4672-b79d-d97027f9071a"),
        new string('a', 64),
        new DateTime(2026, 5, 4, 3, 2, 1, DateTimeKind.Utc));

    [Fact]
    public void A_promise_is_read_as_it_was_written()
    {
        Assert.Equal(Promise, LogPromise.Parse(Promise.ToString()));
        Assert.EndsWith("\nby 2026-05-04T03:02:01Z\n", Promise.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void No_promise_can_be_taken_for_a_checkpoint()
    {
        Assert.Null(Checkpoint.Parse(Promise.ToString()));
        Assert.Null(LogPromise.Parse($"{Origin}\n7\n{new string('A', 43)}=\n"));
    }

    [Fact]
    public void A_thousand_promises_are_signed_in_less_than_five_seconds_even_on_a_busy_machine()
    {
        using NoteSigner signer = NoteSigner.From(Origin, NoteSigner.NewKey());
        Stopwatch watch = Stopwatch.StartNew();

        int letters = Enumerable.Range(0, 1000).Sum(_ => Promise.SignedBy(signer).ToString().Length);

        Assert.True(letters > 0);
        TestContext.Current.TestOutputHelper?.WriteLine($"{watch.Elapsed.TotalMicroseconds / 1000:N0} µs each");
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void Every_changed_letter_of_a_signed_promise_is_noticed()
    {
        using NoteSigner signer = NoteSigner.From(Origin, NoteSigner.NewKey());
        string note = Promise.SignedBy(signer).ToString();

        for (int at = 0; at < note.Length; at++)
        {
            string changed = note[..at] + (note[at] == 'x' ? 'y' : 'x') + note[(at + 1)..];
            bool isBelieved = SignedNote.Parse(changed) is { } read && read.IsSignedBy(signer.Key)
                && LogPromise.Parse(read.Text) is not null;
            Assert.False(isBelieved, changed);
        }
    }
}
