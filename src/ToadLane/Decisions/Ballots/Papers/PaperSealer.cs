using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ToadLane.Councils;
using ToadLane.Decisions.Ballots.Casting;
using ToadLane.Decisions.Ballots.Sealing;
using ToadLane.Storage;

namespace ToadLane.Decisions.Ballots.Papers;

/// <summary>
/// Makes of a reading what is stored of it: an envelope that nobody can open yet, and a hash to compare.
/// </summary>
public sealed class PaperSealer(Vault vault, CurrentCouncil council)
{
    public KeyedPaper Seal(BallotPaper sheet, PaperBatch batch, PaperToKey paper) => new()
    {
        DecisionId = batch.DecisionId,
        Mark = batch.Mark,
        Entry = paper.Entry,
        Paper = paper.Paper,
        Spoilt = paper.Reading.Spoilt,
        Digest = this.Digest(batch, paper),
        Sealed = paper.Reading.Choices is { } choices ? Envelope(sheet, choices) : null,
    };

    // Drawn at random and told to nobody: whoever votes on paper has no receipt, and the file still needs a code.
    private static byte[] Envelope(BallotPaper sheet, Choices choices)
    {
        string checkCode = CheckCode.From(RandomNumberGenerator.GetBytes(32), FilledBallot.NewNonce());
        return sheet.Seal(checkCode, choices);
    }

    private byte[] Digest(PaperBatch batch, PaperToKey paper)
    {
        byte[] key = vault.Unlock(
            PaperTable.KeyPurpose(council.Registration.Slug, batch.DecisionId), batch.LockedKey);
        return HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(string.Create(
            CultureInfo.InvariantCulture, $"{batch.Mark}\n{paper.Paper}\n{paper.Reading.Canonical}")));
    }
}
