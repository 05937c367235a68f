using ToadLane.Storage;

namespace ToadLane.Decisions.Ballots.Places;

/// <summary>The keyed hash of a kiosk number. The place is part of it, so that it is good nowhere else.</summary>
internal static class PlaceHashes
{
    public static byte[] Of(Vault vault, string council, VotingPlaceId place, KioskNumber number) =>
        vault.Hash($"{council}/kiosk/{place.Value:N}", number.Text);
}
