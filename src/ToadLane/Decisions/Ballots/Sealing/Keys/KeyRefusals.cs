namespace ToadLane.Decisions.Ballots.Sealing.Keys;

/// <summary>Every way in which the keys of scrutineers can say no.</summary>
public static class KeyRefusals
{
    public static Refusal SharesAreWrong(int most) => new(
        "key-shares-are-wrong", "Make at most {0} shares, of which at least 2 and at most all are needed.", most);

    public static Refusal NotForScrutineers { get; } = new(
        "key-not-for-scrutineers", "The key of this decision was not split: the council's own site counts it.");

    public static Refusal ShareIsMistyped(int number) => new(
        "key-share-is-mistyped",
        "A letter of share {0} is wrong or missing. Compare it with the printed sheet.",
        number);

    public static Refusal ShareIsNotOfThisKey(int number) => new(
        "key-share-is-another",
        "Share {0} is not the one whose hash was sealed when voting opened. It was changed, or is of another vote.",
        number);

    public static Refusal TooFewShares(int given, int needed) => new(
        "key-shares-are-too-few", "{0} good shares are here, and {1} are needed. Nothing was opened.", given, needed);

    public static Refusal LockedKeyIsDamaged { get; } = new(
        "locked-key-is-damaged",
        "The shares are good, but no file here holds the locked key as it was made. Take another scrutineer's file.");

    public static Refusal NotAKeyFile { get; } = new(
        "not-a-key-file", "This is not a public key file. The key ceremony writes it as public-key.json.");

    public static Refusal KeyOfAnotherDecision(string decision) => new(
        "key-of-another-decision", "This key was made for {0}. Make one for this decision.", decision);

    public static Refusal KeyIsTooWeak { get; } = new(
        "key-is-too-weak", "The key in this file is not RSA with 3,072 bits. Make it with: toadlane keys make");

    public static Refusal KeyIsFixed { get; } = new(
        "key-is-fixed", "The ballot is published, so its key cannot change any more.");

    public static Refusal KeyIsMissing { get; } = new(
        "key-is-missing", "The scrutineers’ public key is missing. Upload it before the ballot is published.");
}
