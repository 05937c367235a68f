using System.Globalization;

namespace ToadLane.Ledger.Tests;

/// <summary>
/// Every way to be refused, in order of precedence. Each row breaks the rule it names, and, where both can be broken at
/// once, the next one too: moving a rule in the law makes a row fail. An amount is in pence unless it ends in m
/// (minutes).
/// </summary>
public sealed class EntryRefusalTests
{
    // The book: grant 1000 to pot (handover); 600 of it promised to the park (promise), 100 of that paid (invoice) and
    // unpaid again (undo); a promise of 50 voided (dropped, drop); a giant amount in vault. Days are of April 2026;
    // the first is closed, and all of this happened on the third.
    private const string Table =
        """
        refused with         | key    | kind       | follows  | day | reason | lines
        KeyTaken             | promise| Transfer   |          | 5   |        | pot +1, park -1
        ReasonMissing        | new    | Transfer   |          | 5   |        | pot +1
        FewerThanTwoPostings | new    | Transfer   |          | 5   | why    | pot +0
        FewerThanTwoPostings | new    | Transfer   |          | 5   | why    |
        AmountNotPositive    | new    | Transfer   |          | 5   | why    | pot +0, hours -0m
        AmountNotPositive    | new    | Transfer   |          | 5   | why    | pot +1, park -1, grant +-1
        UnitsMixed           | new    | Transfer   |          | 5   | why    | pot +1, pot -1m
        AccountTwice         | new    | Transfer   |          | 5   | why    | pot +1, pot -2
        NotBalanced          | new    | Transfer   |          | 5   | why    | pot +1, attic -2
        NotBalanced          | new    | Transfer   |          | 5   | why    | pot +1, park +1
        AccountUnknown       | new    | Transfer   |          | 5   | why    | hours +1, attic -1
        AccountInAnotherUnit | new    | Transfer   |          | 1   | why    | hours +1, pot -1
        AccountInAnotherUnit | new    | Transfer   |          | 1   | why    | park +1m, pot -1m
        DayClosed            | new    | Settlement | attic    | 1   | why    | park +1, pot -1
        FollowsNothing       | new    | Settlement |          | 5   | why    | park +1, pot -1
        FollowsNothing       | new    | Voiding    | attic    | 5   | why    | park +1, pot -1
        FollowsNothing       | new    | Transfer   | promise  | 5   | why    | park +1, pot -1
        FollowsAnotherKind   | new    | Settlement | handover | 2   | why    | park +1, pot -1
        FollowsAnotherKind   | new    | Reversal   | promise  | 2   | why    | park -600, pot +600
        FollowsAnotherKind   | new    | Reversal   | undo     | 2   | why    | park +100, pot -100
        EarlierThanFollowed  | new    | Reversal   | invoice  | 2   | why    | park -100, pot +100
        AlreadyReversed      | new    | Reversal   | invoice  | 3   | why    | park -1, pot +1
        NotMirrored          | new    | Reversal   | handover | 3   | why    | pot +1000, grant -1000
        CommitmentFinished   | new    | Settlement | dropped  | 3   | why    | park +1, pot -1
        CommitmentFinished   | new    | Voiding    | dropped  | 3   | why    | park +50, pot -50
        MoreThanCommitted    | new    | Settlement | promise  | 3   | why    | park +501, pot -501
        MoreThanCommitted    | new    | Settlement | promise  | 3   | why    | park -1, pot +1
        MoreThanCommitted    | new    | Settlement | promise  | 3   | why    | vault +1, pot -1
        NotAllThatIsLeft     | new    | Voiding    | promise  | 3   | why    | park +499, pot -499
        BalanceTooLarge      | new    | Transfer   |          | 3   | why    | vault +999, pot -999
        Overdrawn            | new    | Transfer   |          | 3   | why    | park +501, pot -501
        Overdrawn            | new    | Commitment |          | 3   | why    | park +501, pot -501
        Overdrawn            | new    | Reversal   | handover | 3   | why    | pot -1000, grant +1000
        accepted             | new    | Settlement | promise  | 3   | why    | park +500, pot -500
        accepted             | new    | Voiding    | promise  | 3   | why    | park +500, pot -500
        accepted             | new    | Commitment |          | 2   | why    | park +500, pot -500
        accepted             | promise| Commitment |          | 3   | why    | park +600, pot -600
        """;

    private static readonly string[][] Rows =
        [.. Table.Split('\n').Skip(1).Select(row => row.Split('|', StringSplitOptions.TrimEntries))];

    private static readonly AccountCode Vault = new("vault");

    private static readonly Book Book = WrittenBook();

    public static TheoryData<int> RowNumbers => [.. Enumerable.Range(0, Rows.Length)];

    [Theory]
    [MemberData(nameof(RowNumbers))]
    public void The_first_broken_rule_is_named(int row)
    {
        Entry entry = Read(Rows[row]);

        Assert.Equal(Rows[row][0], Book.WhyNot(entry)?.ToString() ?? "accepted");
    }

    [Fact]
    public void The_table_names_every_refusal_in_order_of_precedence() =>
        Assert.Equal(Enum.GetNames<EntryRefusal>().Append("accepted"), Rows.Select(row => row[0]).Distinct());

    private static Entry Read(string[] row) => new()
    {
        Key = new EntryKey(row[1]),
        Kind = Enum.Parse<EntryKind>(row[2]),
        Follows = row[3].Length > 0 ? new EntryKey(row[3]) : null,
        On = April(int.Parse(row[4], CultureInfo.InvariantCulture)),
        Reason = row[5],
        Postings = [.. row[6].Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(Line)],
    };

    private static Posting Line(string text)
    {
        string[] words = text.Split(' ');
        long value = long.Parse(words[1][1..].TrimEnd('m'), CultureInfo.InvariantCulture);
        Side side = words[1][0] == '+' ? Side.Debit : Side.Credit;
        Unit unit = words[1].EndsWith('m') ? Unit.Minutes : Unit.Pence;
        return new Posting(new AccountCode(words[0]), side, new Amount(value, unit));
    }

    private static Book WrittenBook()
    {
        string[] written =
        [
            "| handover | Transfer   |         | 3 | why | pot +1000, grant -1000",
            "| promise  | Commitment |         | 3 | why | park +600, pot -600",
            "| invoice  | Settlement | promise | 3 | why | park +100, pot -100",
            "| undo     | Reversal   | invoice | 3 | why | park -100, pot +100",
            "| dropped  | Commitment |         | 3 | why | park +50, pot -50",
            "| drop     | Voiding    | dropped | 3 | why | park +50, pot -50",
        ];
        Balance giant = new(long.MaxValue - 1, 0, 0, 0);
        Account vault = new(Vault, "A vault of giants", AccountKind.Asset, Unit.Pence);
        Book empty = Book.Resume(
            Sample.Accounts.Select(account => KeyValuePair.Create(account, default(Balance))).Append(new(vault, giant)),
            []);
        return written
            .Select(row => Read(row.Split('|', StringSplitOptions.TrimEntries)))
            .Aggregate(empty, (book, entry) => book.With(entry))
            .CloseThrough(April(1));
    }

    private static DateOnly April(int day) => new(2026, 4, day);
}
