namespace ToadLane.Web.Hosting;

/// <summary>Where an address exists.</summary>
public enum Place
{
    /// <summary>Below a council's own first segment or host name. What says nothing is there.</summary>
    Council,

    /// <summary>On the network's own pages, outside every council.</summary>
    Hub,

    /// <summary>In both: style sheets, the language switch, error pages.</summary>
    Everywhere,
}
