using ToadLane.Decisions.Ballots.Electorate;

namespace ToadLane.Web.Pages.Desk.Electorate;

/// <summary>Deliveries, documents and reasons in words.</summary>
public static class BatchWords
{
    public static IReadOnlyList<CodeVoidReason> Reasons { get; } =
    [
        CodeVoidReason.NeverCame, CodeVoidReason.Lost, CodeVoidReason.Damaged, CodeVoidReason.Moved,
        CodeVoidReason.SeenByOthers,
    ];

    public static string Of(CodeDelivery delivery) => delivery switch
    {
        CodeDelivery.Letters => "Letters",
        CodeDelivery.MailingHouse => "Mailing house",
        CodeDelivery.Desk => "At the desk",
        _ => "Tests",
    };

    public static string Of(SeenDocument document) => document switch
    {
        SeenDocument.Passport => "Passport",
        SeenDocument.DrivingLicence => "Driving licence",
        SeenDocument.IdentityCard => "Identity card",
        SeenDocument.TravelPass => "Travel pass with a photo",
        SeenDocument.TwoLetters => "Two letters or bills with name and address",
        _ => "Somebody on the register vouched for them",
    };

    public static string Of(CodeVoidReason reason) => reason switch
    {
        CodeVoidReason.NeverCame => "The letter never came",
        CodeVoidReason.Lost => "The letter is lost",
        CodeVoidReason.Damaged => "The letter cannot be read",
        CodeVoidReason.Moved => "They moved house",
        CodeVoidReason.SeenByOthers => "Somebody else saw or used the code",
        CodeVoidReason.Misprinted => "It was printed wrongly",
        CodeVoidReason.NotAnElector => "They may not vote any more",
        _ => "A later batch has a new code",
    };
}
