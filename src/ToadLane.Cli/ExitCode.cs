namespace ToadLane.Cli;

/// <summary>What a command leaves behind for a script.</summary>
public static class ExitCode
{
    public const int Ok = 0;

    /// <summary>A rule said no, or something failed; why is on standard error.</summary>
    public const int Refused = 1;

    /// <summary>The command was typed wrongly, or its file has faults.</summary>
    public const int BadInput = 2;

    /// <summary>Stopped with Ctrl-C, as a shell reports it.</summary>
    public const int Stopped = 130;
}
