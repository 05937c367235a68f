using System.Globalization;
using ToadLane.PublicLog.Tiles;
using ToadLane.Storage;

namespace ToadLane.Records.Publishing;

/// <summary>Where each council's logs are published as files: any web server can serve the folder as it is.</summary>
public sealed class LogFolders(Installation installation)
{
    /// <summary>The folder of a year's log.</summary>
    public TileFolder Of(string council, int year) => new(this.PathOf(council, year));

    /// <summary>Where that folder is.</summary>
    public string PathOf(string council, int year) =>
        Path.Combine(installation.Folder, "log", council, year.ToString(CultureInfo.InvariantCulture));
}
