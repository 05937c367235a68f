namespace ToadLane.Decisions.Ballots.Places;

public readonly record struct VotingPlaceId(Guid Value) : IId<VotingPlaceId>
{
    public static VotingPlaceId From(Guid value) => new(value);
}

/// <summary>Where people can vote with the help of staff: a room with a kiosk, or a telephone line.</summary>
public sealed class VotingPlace
{
    public const int LongestName = 100;
    public const int LongestAddress = 300;

    private VotingPlace()
    {
    }

    public VotingPlaceId Id { get; private init; }

    public DecisionId DecisionId { get; private init; }

    /// <summary>Its name in addresses, the only one of its decision.</summary>
    public required string Slug { get; init; }

    public required string Name { get; init; }

    public PlaceKind Kind { get; private init; }

    /// <summary>The street address, or the telephone number.</summary>
    public required string Address { get; init; }

    /// <summary>The days and hours, in words.</summary>
    public required string Hours { get; init; }

    public required string OpenedBy { get; init; }

    public static Outcome<VotingPlace> Open(DecisionId decision, NewPlace place, Actor actor)
    {
        string slug = Slugs.From(place.Name, LongestName);
        if (slug.Length == 0 || place.Name.Length > LongestName)
        {
            return PlaceRefusals.NameIsWrong;
        }

        if (IsWrong(place.Address))
        {
            return PlaceRefusals.AddressIsWrong;
        }

        return IsWrong(place.Hours)
            ? PlaceRefusals.HoursAreWrong
            : new VotingPlace
            {
                Id = Ids.New<VotingPlaceId>(),
                DecisionId = decision,
                Slug = slug,
                Name = place.Name.Trim(),
                Kind = place.Kind,
                Address = place.Address.Trim(),
                Hours = place.Hours.Trim(),
                OpenedBy = actor.Name,
            };
    }

    private static bool IsWrong(string text) => string.IsNullOrWhiteSpace(text) || text.Length > LongestAddress;
}

/// <summary>What is said when a voting place is opened.</summary>
public sealed record NewPlace(string Name, PlaceKind Kind, string Address, string Hours);
