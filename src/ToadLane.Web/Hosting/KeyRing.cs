using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption;
using Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption.ConfigurationModel;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using ToadLane.Storage;

namespace ToadLane.Web.Hosting;

/// <summary>Data protection: keys in the hub, locked by the vault, and every purpose bound to its council.</summary>
public static class KeyRing
{
    public static void AddKeyRing(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        // One pass over the text where the usual pair of ciphers makes two; the last button opens three of these.
        services.AddDataProtection().SetApplicationName("toadlane").UseCryptographicAlgorithms(
            new AuthenticatedEncryptorConfiguration { EncryptionAlgorithm = EncryptionAlgorithm.AES_256_GCM });
        services.AddOptions<KeyManagementOptions>().Configure<CouncilDatabases, Vault>((options, databases, vault) =>
        {
            options.XmlRepository = new HubKeyRepository(databases);
            options.XmlEncryptor = new VaultXmlEncryptor(vault);
        });
        Func<IServiceProvider, object> inner = services
            .Last(d => d.ServiceType == typeof(IDataProtectionProvider)).ImplementationFactory!;
        services.AddSingleton<IDataProtectionProvider>(p =>
            new CouncilProtection((IDataProtectionProvider)inner(p), p.GetRequiredService<IHttpContextAccessor>()));
    }
}
