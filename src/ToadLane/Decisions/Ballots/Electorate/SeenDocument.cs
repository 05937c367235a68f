namespace ToadLane.Decisions.Ballots.Electorate;

/// <summary>What an officer looked at before giving a code. Neither a number nor a picture of it is kept.</summary>
public enum SeenDocument
{
    Passport,

    DrivingLicence,

    IdentityCard,

    TravelPass,

    /// <summary>Two letters or bills with name and address.</summary>
    TwoLetters,

    /// <summary>Somebody who is on the register vouched for them.</summary>
    Attestation,
}
