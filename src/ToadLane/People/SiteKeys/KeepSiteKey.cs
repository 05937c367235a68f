using ToadLane.Storage;

namespace ToadLane.People.SiteKeys;

/// <summary>
/// Keeps a new key of the web site in the hub. Only the site itself makes keys; nobody is recorded for it.
/// </summary>
public sealed class KeepSiteKey(CouncilDatabases databases)
{
    public void Run(string name, string xml)
    {
        using HubDb hub = databases.OpenHub();
        hub.SiteKeys.Add(new SiteKey { Id = Ids.New<SiteKeyId>(), Name = name, Xml = xml });
        hub.SaveChanges();
    }
}
