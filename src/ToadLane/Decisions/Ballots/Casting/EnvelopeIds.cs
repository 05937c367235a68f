using System.Globalization;
using ToadLane.Councils;
using ToadLane.Decisions.Ballots.Electorate;
using ToadLane.Storage;

namespace ToadLane.Decisions.Ballots.Casting;

/// <summary>
/// Gives a vote an id that looks random and that nobody can make without the vault's key: an envelope that was put into
/// the database by another way than this site, or that was given to another elector, has the wrong one.
/// </summary>
public sealed class EnvelopeIds(Vault vault, CurrentCouncil council)
{
    private const int IdBytes = 16;

    public EnvelopeId Of(VoterPass voter, byte[] hash, byte[] castId)
    {
        string text = string.Create(
            CultureInfo.InvariantCulture,
            $"{voter.DecisionId.Value:N} {voter.ElectorNumber} {Convert.ToHexString(hash)} "
            + $"{Convert.ToHexString(castId)}");
        byte[] made = vault.Hash(council.Registration.Slug + "/envelope-ids", text);
        return new EnvelopeId(new Guid(made.AsSpan(0, IdBytes), bigEndian: true));
    }
}
