using System.Text;
using ToadLane.Councils;
using ToadLane.Storage;

namespace ToadLane.People.Messages;

/// <summary>
/// Locks the text of a letter that carries a secret, so that neither officers nor a stolen database can read it.
/// </summary>
public sealed class LetterSeal(Vault vault, CurrentCouncil council)
{
    private string Purpose => council.Registration.Slug + "/letters";

    public byte[] Close(string text) => vault.Lock(this.Purpose, Encoding.UTF8.GetBytes(text));

    public string TextOf(Message message) =>
        message.Sealed is null ? message.Text : Encoding.UTF8.GetString(vault.Unlock(this.Purpose, message.Sealed));
}
