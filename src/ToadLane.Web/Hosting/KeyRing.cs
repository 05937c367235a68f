using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using ToadLane.Storage;

namespace ToadLane.Web.Hosting;

/// <summary>Data protection: keys in the hub, locked by the vault, and every purpose bound to its council.</summary>
public static class KeyRing
{
    public static void AddKeyRing(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddDataProtection().SetApplicationName("toadlane");
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
