using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using ToadLane.People.SiteKeys;
using ToadLane.Storage;

namespace ToadLane.Web.Hosting;

/// <summary>Keeps the data protection keys in the hub, where every node finds them.</summary>
public sealed class HubKeyRepository(CouncilDatabases databases) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using HubDb hub = databases.OpenHub();
        return [.. hub.SiteKeys.AsNoTracking().Select(k => k.Xml).AsEnumerable().Select(XElement.Parse)];
    }

    public void StoreElement(XElement element, string friendlyName) =>
        new KeepSiteKey(databases).Run(friendlyName, element.ToString(SaveOptions.DisableFormatting));
}
