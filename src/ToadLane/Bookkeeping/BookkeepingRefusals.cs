using ToadLane.Ledger;

namespace ToadLane.Bookkeeping;

/// <summary>Every way in which the books can say no.</summary>
public static class BookkeepingRefusals
{
    public static Refusal NoSuchPot { get; } = new(
        "no-such-pot", "No pot has been opened for this power yet. The lawful decision-maker can open it.");

    public static Refusal NotABudget { get; } = new("not-a-budget", "This power is not over money, so it has no pot.");

    public static Refusal NoSuchCommitment { get; } = new(
        "no-such-commitment", "No money was promised under this name. Check the project.");

    public static Refusal NoSuchEntry { get; } = new("no-such-entry", "There is no such entry in the books.");

    public static Refusal InvoiceIsIncomplete { get; } = new(
        "invoice-is-incomplete", "Give the supplier, the invoice number, the purpose and the team.");

    public static Refusal InvoiceIsTooLong { get; } = new(
        "invoice-is-too-long", "Shorten the supplier, the invoice number, the purpose or the team.");

    public static Refusal InvoiceAmountIsWrong { get; } = new(
        "invoice-amount-is-wrong", "The amount must be more than £0, and the VAT £0 or more.");

    public static Refusal InvoiceIsFromTheFuture { get; } = new(
        "invoice-is-from-the-future", "The invoice has a date in the future. Check the date.");

    public static Refusal ReasonIsMissing { get; } = new(
        "entry-reason-is-missing", "Give a reason. It will be published.");

    public static Refusal KeyTaken { get; } = new(
        "entry-key-taken", "This was already sent, with other details. Look at what was recorded, then start again.");

    public static Refusal CommitmentFinished { get; } = new(
        "commitment-finished", "Nothing is left of the money promised here. It was all spent or released.");

    public static Refusal AlreadyReversed { get; } = new("entry-already-reversed", "This entry was already undone.");

    public static Refusal CannotBeReversed { get; } = new(
        "entry-cannot-be-reversed", "Only a payment can be undone. To release promised money, void the promise.");

    public static Refusal InvoiceEnteredBefore(string supplier, string reference) => new(
        "invoice-entered-before",
        "Invoice {1} from {0} was entered before. Nobody is paid twice.",
        supplier,
        reference);

    public static Refusal MoreThanCommitted(Pence left) => new(
        "more-than-committed", "This is more than is left of the money promised. {0} is left.", left);

    public static Refusal MoreThanFree(Pence free) => new(
        "more-than-free", "The pot does not have enough free money. {0} is free.", free);

    public static Refusal BooksRefuse(EntryRefusal rule) => new(
        "books-refuse", "The books refuse this entry ({0}).", rule.ToString());
}
