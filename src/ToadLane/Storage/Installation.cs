using System.Globalization;

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

    /// <summary>Where the site listens, with semicolons between: its name when nobody gives it another.</summary>
    public string? Listens { get; init; }

    /// <summary>How many votes of one council may wait for their commit; whoever comes then is asked to wait.</summary>
    public int LongestVoteQueue { get; init; } = 20_000;

    /// <summary>
    /// With fewer ballots than this, only totals are published. Sealed with each decision when its voting opens.
    /// </summary>
    public int FewestBallots { get; init; } = 30;

    /// <summary>
    /// The host of that address, for names that must be this installation's own; else where the site listens; a name
    /// that leads nowhere without either.
    /// </summary>
    public string Authority => AuthorityOf(this.Address)
        ?? this.Listens?.Split(';').Select(AuthorityOf).FirstOrDefault(authority => authority is not null)
        ?? "toadlane.invalid";

    public string MasterKeyFile => Path.Combine(this.Folder, "master.key");

    /// <summary>
    /// From TOADLANE_DATA, TOADLANE_DATABASE, TOADLANE_POSTGRES, TOADLANE_ADDRESS, TOADLANE_EXTENSION_DAYS,
    /// TOADLANE_VOTE_QUEUE and TOADLANE_FEWEST_BALLOTS, or the defaults: .data here, SQLite, 7, 20,000, 30.
    /// </summary>
    public static Installation Read(Func<string, string?> setting) => new(
        Path.GetFullPath(setting("TOADLANE_DATA") ?? ".data"),
        setting("TOADLANE_DATABASE") ?? "sqlite",
        setting("TOADLANE_POSTGRES"))
    {
        Address = setting("TOADLANE_ADDRESS"),
        LongestExtensionDays = Number(setting("TOADLANE_EXTENSION_DAYS") ?? "7"),
        LongestVoteQueue = Number(setting("TOADLANE_VOTE_QUEUE") ?? "20000"),
        FewestBallots = Number(setting("TOADLANE_FEWEST_BALLOTS") ?? "30"),
        Listens = setting("urls") ?? setting("ASPNETCORE_URLS"),
    };

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    // Every address of this computer at once is the name of none.
    private static string? AuthorityOf(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) && uri.Host is not ("0.0.0.0" or "[::]")
            ? uri.Authority
            : null;
}
