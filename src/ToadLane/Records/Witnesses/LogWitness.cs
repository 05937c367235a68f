namespace ToadLane.Records.Witnesses;

/// <summary>Somebody who is asked to sign this council's checkpoints too.</summary>
public sealed class LogWitness
{
    /// <summary>As in its key.</summary>
    public required string Name { get; init; }

    /// <summary>The witness's key, as signed-note writes it.</summary>
    public required string Key { get; init; }

    /// <summary>Where it takes checkpoints: "/add-checkpoint" is put behind it.</summary>
    public required string Address { get; init; }

    /// <summary>The year whose log it signed last.</summary>
    public int Year { get; set; }

    /// <summary>The size it signed last.</summary>
    public long Size { get; set; }
}
