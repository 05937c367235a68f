namespace ToadLane.Storage;

/// <summary>Marks the mapping of a table of the hub; all others belong to a council's database.</summary>
public interface IHubTable;
