namespace ToadLane.Ledger.Tests;

public sealed class EntryTests
{
    [Fact]
    public void Entries_with_the_same_content_are_equal()
    {
        Entry again = Sample.Handover with { Postings = [.. Sample.Handover.Postings] };

        Assert.Equal(Sample.Handover, again);
        Assert.Equal(Sample.Handover.GetHashCode(), again.GetHashCode());
        Assert.NotEqual(Sample.Handover, again with { Reason = "Another" });
        Assert.NotEqual(Sample.Handover, again with { Postings = Sample.ToPark(1000) });
    }

    [Fact]
    public void An_entry_keeps_its_lines_when_the_list_it_was_made_from_changes()
    {
        List<Posting> lines = [.. Sample.ToPark(1)];
        Entry entry = Entry.Transfer(new("key"), Sample.FirstDay, "Why", lines);

        lines.Clear();

        Assert.Equal(Sample.ToPark(1), entry.Postings);
    }

    [Fact]
    public void A_reversal_has_the_same_lines_on_the_other_sides()
    {
        Entry reversal = Sample.Handover.Reverse(new("undo"), Sample.FirstDay, "Paid to the wrong pot");

        Assert.Equal(EntryKind.Reversal, reversal.Kind);
        Assert.Equal(Sample.Handover.Key, reversal.Follows);
        Assert.Equal(
            [Posting.Credit(Sample.Pot, new Pence(1000)), Posting.Debit(Sample.Grant, new Pence(1000))],
            reversal.Postings);
    }

    [Fact]
    public void An_amount_knows_its_unit()
    {
        Assert.Equal("12 Pence", ((Amount)new Pence(12)).ToString());
        Assert.Equal(new Amount(12, Unit.Minutes), new Minutes(12));
        Assert.Equal(new Amount(12, Unit.Shares), new Shares(12));
    }
}
