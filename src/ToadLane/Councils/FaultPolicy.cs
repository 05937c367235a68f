namespace ToadLane.Councils;

/// <summary>What becomes of a file with faults.</summary>
public enum FaultPolicy
{
    /// <summary>One fault keeps the whole file out.</summary>
    RefuseAll,

    /// <summary>The rows without fault are saved.</summary>
    KeepGoodRows,
}
