using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using ToadLane.Storage;

namespace ToadLane.Web.Hosting;

/// <summary>
/// Opens what <see cref="VaultXmlEncryptor"/> locked. The key ring makes it by its name, with the services.
/// </summary>
public sealed class VaultXmlDecryptor(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement)
    {
        byte[] plain = services.GetRequiredService<Vault>()
            .Unlock(VaultXmlEncryptor.Purpose, Convert.FromBase64String(encryptedElement.Value));
        return XElement.Parse(Encoding.UTF8.GetString(plain));
    }
}
