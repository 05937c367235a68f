namespace ToadLane.PublicLog.Tiles;

/// <summary>Where tiles and bundles of entries are kept: a folder, a web address.</summary>
public interface ITileStore
{
    /// <summary>The bytes of a tile or bundle, or null when it is not there.</summary>
    byte[]? Find(TilePath path);
}
