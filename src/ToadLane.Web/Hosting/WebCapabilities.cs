namespace ToadLane.Web.Hosting;

/// <summary>Finds every <see cref="IWebCapability"/> of this site, in the order of their names.</summary>
public static class WebCapabilities
{
    public static IReadOnlyList<IWebCapability> All { get; } = [.. typeof(WebCapabilities).Assembly.GetTypes()
        .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IWebCapability)))
        .OrderBy(type => type.FullName, StringComparer.Ordinal)
        .Select(type => (IWebCapability)Activator.CreateInstance(type)!)];

    public static void AddCapabilities(this WebApplicationBuilder builder)
    {
        foreach (IWebCapability capability in All)
        {
            capability.Add(builder);
        }
    }

    public static void MapCapabilities(this WebApplication app)
    {
        foreach (IWebCapability capability in All)
        {
            capability.Map(app);
        }
    }
}
