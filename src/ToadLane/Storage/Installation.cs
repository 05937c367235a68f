namespace ToadLane.Storage;

/// <summary>
/// Where one installation keeps its things. Read once, from configuration, by the web site and the command line.
/// </summary>
/// <param name="Folder">The data folder: SQLite files, backups and the master key.</param>
/// <param name="Engine">"sqlite" or "postgres".</param>
/// <param name="Postgres">For PostgreSQL: a connection string without a database.</param>
public sealed record Installation(string Folder, string Engine, string? Postgres)
{
    /// <summary>Where people find the site, such as "https://example.org"; for links in messages.</summary>
    public string? Address { get; init; }

    /// <summary>How many days at most two people may put off the close of a vote.</summary>
    public int LongestExtensionDays { get; init; } = 7;

    /// <summary>
    /// The host of that address, for names that must be this installation's own; a name that leads nowhere without one.
    /// </summary>
    public string Authority => Uri.TryCreate(this.Address, UriKind.Absolute, out Uri? uri)
        ? uri.Authority
        : "toadlane.invalid";

    public string MasterKeyFile => Path.Combine(this.Folder, "master.key");

    /// <summary>
    /// From TOADLANE_DATA, TOADLANE_DATABASE, TOADLANE_POSTGRES, TOADLANE_ADDRESS and TOADLANE_EXTENSION_DAYS, or the
    /// defaults: .data here, SQLite.
    /// </summary>
    public static Installation Read(Func<string, string?> setting) => new(
        Path.GetFullPath(setting("TOADLANE_DATA") ?? ".data"),
        setting("TOADLANE_DATABASE") ?? "sqlite",
        setting("TOADLANE_POSTGRES"))
    {
        Address = setting("TOADLANE_ADDRESS"),
        LongestExtensionDays = int.Parse(
            setting("TOADLANE_EXTENSION_DAYS") ?? "7", System.Globalization.CultureInfo.InvariantCulture),
    };
}
