namespace ToadLane.Cli.Commands.Counting;

/// <summary>What kind of file holds the ballots.</summary>
internal enum BallotFormat
{
    /// <summary>A participatory budget in Pabulib's format (.pb).</summary>
    Pabulib,

    /// <summary>An election as most STV programs write it (.blt).</summary>
    Blt,

    /// <summary>Rankings as PrefLib publishes them (.soc, .soi, .toc, .toi, .cat).</summary>
    PrefLib,

    /// <summary>Rankings in a table (.csv).</summary>
    Csv,
}
