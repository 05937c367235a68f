using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using ToadLane.Storage;

namespace ToadLane.Web.Hosting;

/// <summary>Encrypts data protection keys under the vault, so that a stolen database forges no cookie.</summary>
public sealed class VaultXmlEncryptor(Vault vault) : IXmlEncryptor
{
    public const string Purpose = "site-keys";

    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        byte[] plain = Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting));
        string locked = Convert.ToBase64String(vault.Lock(Purpose, plain));
        return new EncryptedXmlInfo(new XElement("vault", locked), typeof(VaultXmlDecryptor));
    }
}
