using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ToadLane.Sqlite.Migrations.Council
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Areas",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 9, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Vintage = table.Column<string>(type: "TEXT", maxLength: 4, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    WardCode = table.Column<string>(type: "TEXT", maxLength: 9, nullable: true),
                    Population = table.Column<int>(type: "INTEGER", nullable: true),
                    Boundary_GeoJson = table.Column<string>(type: "TEXT", nullable: true),
                    Boundary_West = table.Column<double>(type: "REAL", nullable: true),
                    Boundary_South = table.Column<double>(type: "REAL", nullable: true),
                    Boundary_East = table.Column<double>(type: "REAL", nullable: true),
                    Boundary_North = table.Column<double>(type: "REAL", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Areas", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AuditEntries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ActorId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ActorName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Act = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Why = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditEntries", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Councils",
                columns: table => new
                {
                    Slug = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    GssCode = table.Column<string>(type: "TEXT", maxLength: 9, nullable: false),
                    IsDemonstration = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Councils", x => x.Slug);
                });

            migrationBuilder.CreateTable(
                name: "Counterfoils",
                columns: table => new
                {
                    DecisionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Envelope = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    Whose = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    How = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Counterfoils", x => new { x.DecisionId, x.Envelope });
                });

            migrationBuilder.CreateTable(
                name: "HeldElections",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Rule = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Seats = table.Column<int>(type: "INTEGER", nullable: false),
                    Result = table.Column<string>(type: "TEXT", nullable: false),
                    BallotFile = table.Column<string>(type: "TEXT", nullable: false),
                    BallotFileName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    BallotFileHash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HeldElections", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "LedgerAccounts",
                columns: table => new
                {
                    Code = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Unit = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Overdraft = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    DebitsPosted = table.Column<long>(type: "INTEGER", nullable: false),
                    CreditsPosted = table.Column<long>(type: "INTEGER", nullable: false),
                    DebitsPending = table.Column<long>(type: "INTEGER", nullable: false),
                    CreditsPending = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LedgerAccounts", x => x.Code);
                    table.UniqueConstraint("AK_LedgerAccounts_Code_Unit", x => new { x.Code, x.Unit });
                    table.CheckConstraint("CK_LedgerAccounts_NoSumBelowZero", "\"DebitsPosted\" >= 0 AND \"CreditsPosted\" >= 0 AND \"DebitsPending\" >= 0 AND \"CreditsPending\" >= 0");
                    table.CheckConstraint("CK_LedgerAccounts_NotOverdrawn", "\"Overdraft\" = 'Allowed' OR (CASE WHEN \"Kind\" IN ('Asset', 'Expense')\n    THEN \"DebitsPosted\" - \"CreditsPosted\" - \"CreditsPending\"\n    ELSE \"CreditsPosted\" - \"DebitsPosted\" - \"DebitsPending\" END) >= 0");
                });

            migrationBuilder.CreateTable(
                name: "LedgerEntries",
                columns: table => new
                {
                    Number = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Key = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    FollowsKey = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Lines = table.Column<int>(type: "INTEGER", nullable: false),
                    WrittenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: true),
                    ByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LedgerEntries", x => x.Number);
                    table.UniqueConstraint("AK_LedgerEntries_Key", x => x.Key);
                    table.ForeignKey(
                        name: "FK_LedgerEntries_LedgerEntries_FollowsKey",
                        column: x => x.FollowsKey,
                        principalTable: "LedgerEntries",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LogWitnesses",
                columns: table => new
                {
                    Name = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Size = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LogWitnesses", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "Messages",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Channel = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ToName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    ToEmail = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    ToPost = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Sealed = table.Column<byte[]>(type: "BLOB", nullable: true),
                    AboutKind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    AboutId = table.Column<Guid>(type: "TEXT", nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SentAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    NextAttemptAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    Fault = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Messages", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Neighbourhoods",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Description = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    ParentId = table.Column<Guid>(type: "TEXT", nullable: true),
                    IsElsewhere = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Neighbourhoods", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Neighbourhoods_Neighbourhoods_ParentId",
                        column: x => x.ParentId,
                        principalTable: "Neighbourhoods",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PendingLeaves",
                columns: table => new
                {
                    Number = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Subject = table.Column<Guid>(type: "TEXT", nullable: true),
                    Entry = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PendingLeaves", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "Photos",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ContentType = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Bytes = table.Column<byte[]>(type: "BLOB", nullable: false),
                    WidthPixels = table.Column<int>(type: "INTEGER", nullable: false),
                    HeightPixels = table.Column<int>(type: "INTEGER", nullable: false),
                    Description = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Photos", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Residents",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    DisplayName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    SecurityStamp = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    CreatedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ClosedOn = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Residents", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SignInLinks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    TokenHash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UsedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ReturnTo = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SignInLinks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "YearLogs",
                columns: table => new
                {
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Origin = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    PublicKey = table.Column<byte[]>(type: "BLOB", nullable: false),
                    LockedPrivateKey = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Size = table.Column<long>(type: "INTEGER", nullable: false),
                    Peaks = table.Column<byte[]>(type: "BLOB", nullable: false),
                    PublishedSize = table.Column<long>(type: "INTEGER", nullable: false),
                    Note = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_YearLogs", x => x.Year);
                });

            migrationBuilder.CreateTable(
                name: "Invoices",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    EntryKey = table.Column<string>(type: "TEXT", nullable: false),
                    CommitmentKey = table.Column<string>(type: "TEXT", nullable: false),
                    PotCode = table.Column<string>(type: "TEXT", nullable: false),
                    Supplier = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    SupplierKind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Fingerprint = table.Column<string>(type: "TEXT", maxLength: 261, nullable: false),
                    Date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    PaidOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Net = table.Column<long>(type: "INTEGER", nullable: false),
                    IrrecoverableVat = table.Column<long>(type: "INTEGER", nullable: false),
                    Purpose = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Department = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Reversal_At = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Reversal_ByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Reversal_Reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Invoices", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Invoices_LedgerEntries_EntryKey",
                        column: x => x.EntryKey,
                        principalTable: "LedgerEntries",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LedgerPostings",
                columns: table => new
                {
                    EntryNumber = table.Column<long>(type: "INTEGER", nullable: false),
                    Line = table.Column<int>(type: "INTEGER", nullable: false),
                    AccountCode = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Side = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Amount = table.Column<long>(type: "INTEGER", nullable: false),
                    Unit = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LedgerPostings", x => new { x.EntryNumber, x.Line });
                    table.CheckConstraint("CK_LedgerPostings_AmountAboveZero", "\"Amount\" > 0");
                    table.CheckConstraint("CK_LedgerPostings_Side", "\"Side\" IN ('Debit', 'Credit')");
                    table.ForeignKey(
                        name: "FK_LedgerPostings_LedgerAccounts_AccountCode_Unit",
                        columns: x => new { x.AccountCode, x.Unit },
                        principalTable: "LedgerAccounts",
                        principalColumns: new[] { "Code", "Unit" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LedgerPostings_LedgerEntries_EntryNumber",
                        column: x => x.EntryNumber,
                        principalTable: "LedgerEntries",
                        principalColumn: "Number",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Bodies",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    NeighbourhoodId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FoundedOn = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Bodies", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Bodies_Neighbourhoods_NeighbourhoodId",
                        column: x => x.NeighbourhoodId,
                        principalTable: "Neighbourhoods",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "NeighbourhoodAreas",
                columns: table => new
                {
                    AreasId = table.Column<Guid>(type: "TEXT", nullable: false),
                    NeighbourhoodId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NeighbourhoodAreas", x => new { x.AreasId, x.NeighbourhoodId });
                    table.ForeignKey(
                        name: "FK_NeighbourhoodAreas_Areas_AreasId",
                        column: x => x.AreasId,
                        principalTable: "Areas",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_NeighbourhoodAreas_Neighbourhoods_NeighbourhoodId",
                        column: x => x.NeighbourhoodId,
                        principalTable: "Neighbourhoods",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Passkeys",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ResidentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    CredentialId = table.Column<byte[]>(type: "BLOB", maxLength: 1023, nullable: false),
                    PublicKey = table.Column<byte[]>(type: "BLOB", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SignCount = table.Column<long>(type: "INTEGER", nullable: false),
                    Transports = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    IsUserVerified = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsBackupEligible = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsBackedUp = table.Column<bool>(type: "INTEGER", nullable: false),
                    AttestationObject = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ClientDataJson = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Passkeys", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Passkeys_Residents_ResidentId",
                        column: x => x.ResidentId,
                        principalTable: "Residents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RoleGrants",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ResidentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    GrantedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Why = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    From = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Until = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RoleGrants", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RoleGrants_Residents_ResidentId",
                        column: x => x.ResidentId,
                        principalTable: "Residents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LogLeaves",
                columns: table => new
                {
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Index = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Subject = table.Column<Guid>(type: "TEXT", nullable: true),
                    Entry = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Envelope = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LogLeaves", x => new { x.Year, x.Index });
                    table.ForeignKey(
                        name: "FK_LogLeaves_YearLogs_Year",
                        column: x => x.Year,
                        principalTable: "YearLogs",
                        principalColumn: "Year",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Constituency",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Interest = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Seats = table.Column<int>(type: "INTEGER", nullable: false),
                    BodyId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Constituency", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Constituency_Bodies_BodyId",
                        column: x => x.BodyId,
                        principalTable: "Bodies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Powers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    BodyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Amount = table.Column<long>(type: "INTEGER", nullable: false),
                    Clause = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    DecisionMaker = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    DecisionMakerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ToChangeIt = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Powers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Powers_Bodies_BodyId",
                        column: x => x.BodyId,
                        principalTable: "Bodies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Member",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ConstituencyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ResidentId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    BodyId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Member", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Member_Bodies_BodyId",
                        column: x => x.BodyId,
                        principalTable: "Bodies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Member_Constituency_ConstituencyId",
                        column: x => x.ConstituencyId,
                        principalTable: "Constituency",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Decisions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    About = table.Column<string>(type: "TEXT", maxLength: 10000, nullable: false),
                    BodyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PowerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    NeighbourhoodId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Budget = table.Column<long>(type: "INTEGER", nullable: false),
                    Currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    Timetable_ProposalsOpenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Timetable_ProposalsCloseAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Timetable_VotingOpensAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Timetable_VotingClosesAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Timetable_MovedOpenAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Timetable_MovedCloseAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Rules_Style = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Rules_Rule = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Rules_MostChoices = table.Column<int>(type: "INTEGER", nullable: true),
                    Rules_Utility = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Rules_Completion = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Rules_KeyHolding = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Rules_MinimumAge = table.Column<int>(type: "INTEGER", nullable: false),
                    IsImported = table.Column<bool>(type: "INTEGER", nullable: false),
                    Publication_At = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Publication_ById = table.Column<Guid>(type: "TEXT", nullable: true),
                    Publication_ByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Publication_TieSeed = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    SealedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ClosedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    CountedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Adoption_Verdict = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Adoption_Reason = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    Adoption_At = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Adoption_ById = table.Column<Guid>(type: "TEXT", nullable: true),
                    Adoption_ByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Adoption_UnderClause = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Voiding_At = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Voiding_Reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Decisions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Decisions_Bodies_BodyId",
                        column: x => x.BodyId,
                        principalTable: "Bodies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Decisions_Neighbourhoods_NeighbourhoodId",
                        column: x => x.NeighbourhoodId,
                        principalTable: "Neighbourhoods",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Decisions_Powers_PowerId",
                        column: x => x.PowerId,
                        principalTable: "Powers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Pots",
                columns: table => new
                {
                    PowerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    AccountCode = table.Column<string>(type: "TEXT", nullable: false),
                    GrantCode = table.Column<string>(type: "TEXT", nullable: false),
                    OpenedOn = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Pots", x => x.PowerId);
                    table.ForeignKey(
                        name: "FK_Pots_LedgerAccounts_AccountCode",
                        column: x => x.AccountCode,
                        principalTable: "LedgerAccounts",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Pots_LedgerAccounts_GrantCode",
                        column: x => x.GrantCode,
                        principalTable: "LedgerAccounts",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Pots_Powers_PowerId",
                        column: x => x.PowerId,
                        principalTable: "Powers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "BallotOptions",
                columns: table => new
                {
                    DecisionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    ProposalId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Cost = table.Column<long>(type: "INTEGER", nullable: false),
                    TieRank = table.Column<int>(type: "INTEGER", nullable: false),
                    FileId = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BallotOptions", x => new { x.DecisionId, x.Number });
                    table.ForeignKey(
                        name: "FK_BallotOptions_Decisions_DecisionId",
                        column: x => x.DecisionId,
                        principalTable: "Decisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "BoxedEnvelopes",
                columns: table => new
                {
                    Hash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    DecisionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Sealed = table.Column<byte[]>(type: "BLOB", nullable: false),
                    CastId = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BoxedEnvelopes", x => x.Hash);
                    table.ForeignKey(
                        name: "FK_BoxedEnvelopes_Decisions_DecisionId",
                        column: x => x.DecisionId,
                        principalTable: "Decisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "BoxRejections",
                columns: table => new
                {
                    DecisionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Tracking = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Why = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BoxRejections", x => new { x.DecisionId, x.Tracking });
                    table.ForeignKey(
                        name: "FK_BoxRejections_Decisions_DecisionId",
                        column: x => x.DecisionId,
                        principalTable: "Decisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "BroughtCounts",
                columns: table => new
                {
                    DecisionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Fingerprint = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    File = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BroughtCounts", x => new { x.DecisionId, x.Fingerprint });
                    table.ForeignKey(
                        name: "FK_BroughtCounts_Decisions_DecisionId",
                        column: x => x.DecisionId,
                        principalTable: "Decisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CodeBatches",
                columns: table => new
                {
                    DecisionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Delivery = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Codes = table.Column<int>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CodeBatches", x => new { x.DecisionId, x.Number });
                    table.ForeignKey(
                        name: "FK_CodeBatches_Decisions_DecisionId",
                        column: x => x.DecisionId,
                        principalTable: "Decisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Counts",
                columns: table => new
                {
                    DecisionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Winners = table.Column<string>(type: "TEXT", nullable: false),
                    Sheet = table.Column<string>(type: "TEXT", nullable: false),
                    BallotFile = table.Column<string>(type: "TEXT", nullable: false),
                    BallotFileHash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    BallotsCounted = table.Column<long>(type: "INTEGER", nullable: false),
                    BallotsRejected = table.Column<long>(type: "INTEGER", nullable: false),
                    ElectorateSize = table.Column<int>(type: "INTEGER", nullable: true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Counts", x => x.DecisionId);
                    table.ForeignKey(
                        name: "FK_Counts_Decisions_DecisionId",
                        column: x => x.DecisionId,
                        principalTable: "Decisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DecisionKeys",
                columns: table => new
                {
                    DecisionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    File = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DecisionKeys", x => x.DecisionId);
                    table.ForeignKey(
                        name: "FK_DecisionKeys_Decisions_DecisionId",
                        column: x => x.DecisionId,
                        principalTable: "Decisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ElectorateRules",
                columns: table => new
                {
                    DecisionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Basis = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    AreaCodes = table.Column<string>(type: "TEXT", nullable: false),
                    MembersOf = table.Column<string>(type: "TEXT", maxLength: 402, nullable: true),
                    BodyId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ConstituencyId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Indicator_Name = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Indicator_Source = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Indicator_PublishedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Indicator_Top = table.Column<int>(type: "INTEGER", nullable: true),
                    Indicator_Table = table.Column<string>(type: "TEXT", nullable: true),
                    Indicator_FileHash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ElectorateRules", x => x.DecisionId);
                    table.ForeignKey(
                        name: "FK_ElectorateRules_Bodies_BodyId",
                        column: x => x.BodyId,
                        principalTable: "Bodies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ElectorateRules_Constituency_ConstituencyId",
                        column: x => x.ConstituencyId,
                        principalTable: "Constituency",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ElectorateRules_Decisions_DecisionId",
                        column: x => x.DecisionId,
                        principalTable: "Decisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Electors",
                columns: table => new
                {
                    DecisionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    AreaCode = table.Column<string>(type: "TEXT", maxLength: 9, nullable: false),
                    PersonHash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Electors", x => new { x.DecisionId, x.Number });
                    table.ForeignKey(
                        name: "FK_Electors_Decisions_DecisionId",
                        column: x => x.DecisionId,
                        principalTable: "Decisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "JointActs",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DecisionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Act = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Details = table.Column<string>(type: "TEXT", maxLength: 100000, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Asking_At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Asking_ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    Asking_ByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Asking_As = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    LapsesAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Answer_Verdict = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Answer_At = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Answer_ById = table.Column<Guid>(type: "TEXT", nullable: true),
                    Answer_ByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Answer_As = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Answer_Reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JointActs", x => x.Id);
                    table.ForeignKey(
                        name: "FK_JointActs_Decisions_DecisionId",
                        column: x => x.DecisionId,
                        principalTable: "Decisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PaperBatches",
                columns: table => new
                {
                    DecisionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Mark = table.Column<string>(type: "TEXT", maxLength: 4, nullable: false),
                    Printed = table.Column<int>(type: "INTEGER", nullable: false),
                    PrintedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    LockedKey = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Closing_Day = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Closing_ByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Closing_Counted = table.Column<int>(type: "INTEGER", nullable: true),
                    Closing_Spoilt = table.Column<int>(type: "INTEGER", nullable: true),
                    Closing_Outstanding = table.Column<int>(type: "INTEGER", nullable: true),
                    Closing_LeftOver = table.Column<int>(type: "INTEGER", nullable: true),
                    Closing_Missing = table.Column<int>(type: "INTEGER", nullable: true),
                    Closing_MissingWhy = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PaperBatches", x => new { x.DecisionId, x.Mark });
                    table.ForeignKey(
                        name: "FK_PaperBatches_Decisions_DecisionId",
                        column: x => x.DecisionId,
                        principalTable: "Decisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PaperEnvelopes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DecisionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Sealed = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Hash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    CastId = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PaperEnvelopes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PaperEnvelopes_Decisions_DecisionId",
                        column: x => x.DecisionId,
                        principalTable: "Decisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Proposals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DecisionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: true),
                    Text_Title = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Text_What = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Text_Where = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Text_Why = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Text_RoughCost = table.Column<long>(type: "INTEGER", nullable: true),
                    PhotoId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Proposer_Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Proposer_ResidentId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Proposer_Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    Proposer_PostalAddress = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    KeyHash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    StartedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    SubmittedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Moderation_Verdict = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Moderation_Reason = table.Column<string>(type: "TEXT", maxLength: 1500, nullable: true),
                    Moderation_At = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Moderation_ByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Withdrawal_Reason = table.Column<string>(type: "TEXT", maxLength: 1500, nullable: true),
                    Withdrawal_At = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Merge_IntoId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Merge_Reason = table.Column<string>(type: "TEXT", maxLength: 1500, nullable: true),
                    Merge_At = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Merge_ByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Costing_Verdict = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Costing_Cost = table.Column<long>(type: "INTEGER", nullable: true),
                    Costing_Reason = table.Column<string>(type: "TEXT", maxLength: 1500, nullable: true),
                    Costing_At = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Costing_ByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Proposals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Proposals_Decisions_DecisionId",
                        column: x => x.DecisionId,
                        principalTable: "Decisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Proposals_Photos_PhotoId",
                        column: x => x.PhotoId,
                        principalTable: "Photos",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Reconciliations",
                columns: table => new
                {
                    DecisionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ElectorateSize = table.Column<int>(type: "INTEGER", nullable: false),
                    ElectorsNow = table.Column<int>(type: "INTEGER", nullable: false),
                    LateElectors = table.Column<int>(type: "INTEGER", nullable: false),
                    IsRollAsLogged = table.Column<bool>(type: "INTEGER", nullable: false),
                    CodesIssued = table.Column<int>(type: "INTEGER", nullable: false),
                    CodesVoided = table.Column<int>(type: "INTEGER", nullable: false),
                    TestVoters = table.Column<int>(type: "INTEGER", nullable: false),
                    Voters = table.Column<int>(type: "INTEGER", nullable: false),
                    VotesCast = table.Column<int>(type: "INTEGER", nullable: false),
                    ByPaper = table.Column<int>(type: "INTEGER", nullable: false),
                    AtPlace = table.Column<int>(type: "INTEGER", nullable: false),
                    Envelopes = table.Column<int>(type: "INTEGER", nullable: false),
                    LastEnvelopes = table.Column<int>(type: "INTEGER", nullable: false),
                    Superseded = table.Column<int>(type: "INTEGER", nullable: false),
                    CancelledByPaper = table.Column<int>(type: "INTEGER", nullable: false),
                    PaperEnvelopes = table.Column<int>(type: "INTEGER", nullable: false),
                    PapersPrinted = table.Column<int>(type: "INTEGER", nullable: false),
                    PapersCounted = table.Column<int>(type: "INTEGER", nullable: false),
                    PapersSpoilt = table.Column<int>(type: "INTEGER", nullable: false),
                    PapersUnused = table.Column<int>(type: "INTEGER", nullable: false),
                    Leaves = table.Column<int>(type: "INTEGER", nullable: false),
                    LastLeaves = table.Column<int>(type: "INTEGER", nullable: false),
                    ChangedVotes = table.Column<int>(type: "INTEGER", nullable: false),
                    Boxed = table.Column<int>(type: "INTEGER", nullable: false),
                    Opened = table.Column<int>(type: "INTEGER", nullable: true),
                    Rejected = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Reconciliations", x => x.DecisionId);
                    table.ForeignKey(
                        name: "FK_Reconciliations_Decisions_DecisionId",
                        column: x => x.DecisionId,
                        principalTable: "Decisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Seals",
                columns: table => new
                {
                    DecisionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RuleSheet = table.Column<string>(type: "TEXT", nullable: false),
                    Hash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    ElectorateSize = table.Column<int>(type: "INTEGER", nullable: false),
                    EnvelopeBytes = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    PublicKey = table.Column<byte[]>(type: "BLOB", nullable: false),
                    LockedPrivateKey = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Seals", x => x.DecisionId);
                    table.ForeignKey(
                        name: "FK_Seals_Decisions_DecisionId",
                        column: x => x.DecisionId,
                        principalTable: "Decisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TestedEnvelopes",
                columns: table => new
                {
                    DecisionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Hash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TestedEnvelopes", x => new { x.DecisionId, x.Hash });
                    table.ForeignKey(
                        name: "FK_TestedEnvelopes_Decisions_DecisionId",
                        column: x => x.DecisionId,
                        principalTable: "Decisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TurnedAway",
                columns: table => new
                {
                    DecisionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Tries = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TurnedAway", x => new { x.DecisionId, x.Reason });
                    table.ForeignKey(
                        name: "FK_TurnedAway_Decisions_DecisionId",
                        column: x => x.DecisionId,
                        principalTable: "Decisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "VoteTallies",
                columns: table => new
                {
                    DecisionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    VotesSoFar = table.Column<int>(type: "INTEGER", nullable: false),
                    BurstOf = table.Column<int>(type: "INTEGER", nullable: true),
                    ChangedVotes = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VoteTallies", x => new { x.DecisionId, x.At });
                    table.ForeignKey(
                        name: "FK_VoteTallies_Decisions_DecisionId",
                        column: x => x.DecisionId,
                        principalTable: "Decisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "VotingPlaces",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DecisionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Hours = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    OpenedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VotingPlaces", x => x.Id);
                    table.ForeignKey(
                        name: "FK_VotingPlaces_Decisions_DecisionId",
                        column: x => x.DecisionId,
                        principalTable: "Decisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Departures",
                columns: table => new
                {
                    DecisionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Departures", x => new { x.DecisionId, x.Number });
                    table.ForeignKey(
                        name: "FK_Departures_BallotOptions_DecisionId_Number",
                        columns: x => new { x.DecisionId, x.Number },
                        principalTable: "BallotOptions",
                        principalColumns: new[] { "DecisionId", "Number" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AssistedVotes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DecisionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ElectorNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    Capacity = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    HelperName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Channel = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    RecordedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AssistedVotes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AssistedVotes_Electors_DecisionId_ElectorNumber",
                        columns: x => new { x.DecisionId, x.ElectorNumber },
                        principalTable: "Electors",
                        principalColumns: new[] { "DecisionId", "Number" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ElectorCodes",
                columns: table => new
                {
                    DecisionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Hash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    ElectorNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    Batch = table.Column<int>(type: "INTEGER", nullable: false),
                    Voided_Day = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Voided_ByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Voided_Reason = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ElectorCodes", x => new { x.DecisionId, x.Hash });
                    table.ForeignKey(
                        name: "FK_ElectorCodes_CodeBatches_DecisionId_Batch",
                        columns: x => new { x.DecisionId, x.Batch },
                        principalTable: "CodeBatches",
                        principalColumns: new[] { "DecisionId", "Number" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ElectorCodes_Electors_DecisionId_ElectorNumber",
                        columns: x => new { x.DecisionId, x.ElectorNumber },
                        principalTable: "Electors",
                        principalColumns: new[] { "DecisionId", "Number" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Participations",
                columns: table => new
                {
                    DecisionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ElectorNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    Sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    Channel = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Participations", x => new { x.DecisionId, x.ElectorNumber });
                    table.ForeignKey(
                        name: "FK_Participations_Electors_DecisionId_ElectorNumber",
                        columns: x => new { x.DecisionId, x.ElectorNumber },
                        principalTable: "Electors",
                        principalColumns: new[] { "DecisionId", "Number" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "BatchKeyers",
                columns: table => new
                {
                    DecisionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Mark = table.Column<string>(type: "TEXT", nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    Entry = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BatchKeyers", x => new { x.DecisionId, x.Mark, x.ById });
                    table.UniqueConstraint("AK_BatchKeyers_DecisionId_Mark_ById_Entry", x => new { x.DecisionId, x.Mark, x.ById, x.Entry });
                    table.ForeignKey(
                        name: "FK_BatchKeyers_PaperBatches_DecisionId_Mark",
                        columns: x => new { x.DecisionId, x.Mark },
                        principalTable: "PaperBatches",
                        principalColumns: new[] { "DecisionId", "Mark" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "IssuedPapers",
                columns: table => new
                {
                    DecisionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ElectorNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Mark = table.Column<string>(type: "TEXT", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Why = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IssuedPapers", x => new { x.DecisionId, x.ElectorNumber, x.Number });
                    table.ForeignKey(
                        name: "FK_IssuedPapers_Electors_DecisionId_ElectorNumber",
                        columns: x => new { x.DecisionId, x.ElectorNumber },
                        principalTable: "Electors",
                        principalColumns: new[] { "DecisionId", "Number" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_IssuedPapers_PaperBatches_DecisionId_Mark",
                        columns: x => new { x.DecisionId, x.Mark },
                        principalTable: "PaperBatches",
                        principalColumns: new[] { "DecisionId", "Mark" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Projects",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DecisionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    ProposalId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    BallotCost = table.Column<long>(type: "INTEGER", nullable: false),
                    AccountCode = table.Column<string>(type: "TEXT", nullable: false),
                    CommitmentKey = table.Column<string>(type: "TEXT", nullable: false),
                    Plan_Team = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Plan_Finish = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    CommittedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Start_At = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Start_ByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Finish_At = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Finish_ByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Finish_Note = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Projects", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Projects_BallotOptions_DecisionId_Number",
                        columns: x => new { x.DecisionId, x.Number },
                        principalTable: "BallotOptions",
                        principalColumns: new[] { "DecisionId", "Number" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Projects_LedgerAccounts_AccountCode",
                        column: x => x.AccountCode,
                        principalTable: "LedgerAccounts",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Projects_Proposals_ProposalId",
                        column: x => x.ProposalId,
                        principalTable: "Proposals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ProposalSteps",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProposalId = table.Column<Guid>(type: "TEXT", nullable: false),
                    News = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    Cost = table.Column<long>(type: "INTEGER", nullable: true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProposalSteps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ProposalSteps_Proposals_ProposalId",
                        column: x => x.ProposalId,
                        principalTable: "Proposals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PlaceClerks",
                columns: table => new
                {
                    PlaceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AddedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlaceClerks", x => new { x.PlaceId, x.AccountId });
                    table.ForeignKey(
                        name: "FK_PlaceClerks_VotingPlaces_PlaceId",
                        column: x => x.PlaceId,
                        principalTable: "VotingPlaces",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PlaceVisits",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DecisionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ElectorNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    PlaceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    NumberHash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ReleasedOn = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlaceVisits", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PlaceVisits_Electors_DecisionId_ElectorNumber",
                        columns: x => new { x.DecisionId, x.ElectorNumber },
                        principalTable: "Electors",
                        principalColumns: new[] { "DecisionId", "Number" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PlaceVisits_VotingPlaces_PlaceId",
                        column: x => x.PlaceId,
                        principalTable: "VotingPlaces",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Envelopes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DecisionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ElectorNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    Sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    Sealed = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Hash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    CastId = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Envelopes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Envelopes_Participations_DecisionId_ElectorNumber",
                        columns: x => new { x.DecisionId, x.ElectorNumber },
                        principalTable: "Participations",
                        principalColumns: new[] { "DecisionId", "ElectorNumber" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReturnedPapers",
                columns: table => new
                {
                    DecisionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ElectorNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    Mark = table.Column<string>(type: "TEXT", nullable: false),
                    Fate = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReturnedPapers", x => new { x.DecisionId, x.ElectorNumber });
                    table.ForeignKey(
                        name: "FK_ReturnedPapers_PaperBatches_DecisionId_Mark",
                        columns: x => new { x.DecisionId, x.Mark },
                        principalTable: "PaperBatches",
                        principalColumns: new[] { "DecisionId", "Mark" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReturnedPapers_Participations_DecisionId_ElectorNumber",
                        columns: x => new { x.DecisionId, x.ElectorNumber },
                        principalTable: "Participations",
                        principalColumns: new[] { "DecisionId", "ElectorNumber" });
                });

            migrationBuilder.CreateTable(
                name: "KeyedPapers",
                columns: table => new
                {
                    DecisionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Mark = table.Column<string>(type: "TEXT", nullable: false),
                    Entry = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Paper = table.Column<int>(type: "INTEGER", nullable: false),
                    Attempt = table.Column<int>(type: "INTEGER", nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    Spoilt = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Digest = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    Sealed = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KeyedPapers", x => new { x.DecisionId, x.Mark, x.Entry, x.Paper, x.Attempt });
                    table.ForeignKey(
                        name: "FK_KeyedPapers_BatchKeyers_DecisionId_Mark_ById_Entry",
                        columns: x => new { x.DecisionId, x.Mark, x.ById, x.Entry },
                        principalTable: "BatchKeyers",
                        principalColumns: new[] { "DecisionId", "Mark", "ById", "Entry" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Milestone",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    PlannedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Done_On = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Done_ByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Done_Note = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    ProjectId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Milestone", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Milestone_Projects_ProjectId",
                        column: x => x.ProjectId,
                        principalTable: "Projects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ProgressReport",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    PhotoId = table.Column<Guid>(type: "TEXT", nullable: true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ProjectId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProgressReport", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ProgressReport_Photos_PhotoId",
                        column: x => x.PhotoId,
                        principalTable: "Photos",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ProgressReport_Projects_ProjectId",
                        column: x => x.ProjectId,
                        principalTable: "Projects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Areas_Code_Vintage",
                table: "Areas",
                columns: new[] { "Code", "Vintage" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AssistedVotes_DecisionId_ElectorNumber",
                table: "AssistedVotes",
                columns: new[] { "DecisionId", "ElectorNumber" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_At",
                table: "AuditEntries",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_SubjectId",
                table: "AuditEntries",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_Bodies_NeighbourhoodId",
                table: "Bodies",
                column: "NeighbourhoodId");

            migrationBuilder.CreateIndex(
                name: "IX_Bodies_Slug",
                table: "Bodies",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_BoxedEnvelopes_CastId",
                table: "BoxedEnvelopes",
                column: "CastId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_BoxedEnvelopes_DecisionId",
                table: "BoxedEnvelopes",
                column: "DecisionId");

            migrationBuilder.CreateIndex(
                name: "IX_Constituency_BodyId",
                table: "Constituency",
                column: "BodyId");

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_BodyId",
                table: "Decisions",
                column: "BodyId");

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_NeighbourhoodId",
                table: "Decisions",
                column: "NeighbourhoodId");

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_PowerId",
                table: "Decisions",
                column: "PowerId");

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_Slug",
                table: "Decisions",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ElectorateRules_BodyId",
                table: "ElectorateRules",
                column: "BodyId");

            migrationBuilder.CreateIndex(
                name: "IX_ElectorateRules_ConstituencyId",
                table: "ElectorateRules",
                column: "ConstituencyId");

            migrationBuilder.CreateIndex(
                name: "IX_ElectorCodes_DecisionId_Batch",
                table: "ElectorCodes",
                columns: new[] { "DecisionId", "Batch" });

            migrationBuilder.CreateIndex(
                name: "IX_ElectorCodes_DecisionId_ElectorNumber",
                table: "ElectorCodes",
                columns: new[] { "DecisionId", "ElectorNumber" });

            migrationBuilder.CreateIndex(
                name: "IX_Electors_DecisionId_PersonHash",
                table: "Electors",
                columns: new[] { "DecisionId", "PersonHash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Envelopes_CastId",
                table: "Envelopes",
                column: "CastId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Envelopes_DecisionId_ElectorNumber_Sequence",
                table: "Envelopes",
                columns: new[] { "DecisionId", "ElectorNumber", "Sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Envelopes_Hash",
                table: "Envelopes",
                column: "Hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_HeldElections_Slug",
                table: "HeldElections",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Invoices_CommitmentKey",
                table: "Invoices",
                column: "CommitmentKey");

            migrationBuilder.CreateIndex(
                name: "IX_Invoices_EntryKey",
                table: "Invoices",
                column: "EntryKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Invoices_Fingerprint",
                table: "Invoices",
                column: "Fingerprint",
                unique: true,
                filter: "\"Reversal_At\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Invoices_PotCode",
                table: "Invoices",
                column: "PotCode");

            migrationBuilder.CreateIndex(
                name: "IX_IssuedPapers_DecisionId_Mark",
                table: "IssuedPapers",
                columns: new[] { "DecisionId", "Mark" });

            migrationBuilder.CreateIndex(
                name: "IX_JointActs_DecisionId",
                table: "JointActs",
                column: "DecisionId");

            migrationBuilder.CreateIndex(
                name: "IX_KeyedPapers_DecisionId_Mark_ById_Entry",
                table: "KeyedPapers",
                columns: new[] { "DecisionId", "Mark", "ById", "Entry" });

            migrationBuilder.CreateIndex(
                name: "IX_LedgerEntries_FollowsKey",
                table: "LedgerEntries",
                column: "FollowsKey");

            migrationBuilder.CreateIndex(
                name: "IX_LedgerPostings_AccountCode_EntryNumber",
                table: "LedgerPostings",
                columns: new[] { "AccountCode", "EntryNumber" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LedgerPostings_AccountCode_Unit",
                table: "LedgerPostings",
                columns: new[] { "AccountCode", "Unit" });

            migrationBuilder.CreateIndex(
                name: "IX_LogLeaves_Envelope",
                table: "LogLeaves",
                column: "Envelope",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LogLeaves_Subject_Kind",
                table: "LogLeaves",
                columns: new[] { "Subject", "Kind" });

            migrationBuilder.CreateIndex(
                name: "IX_Member_BodyId",
                table: "Member",
                column: "BodyId");

            migrationBuilder.CreateIndex(
                name: "IX_Member_ConstituencyId",
                table: "Member",
                column: "ConstituencyId");

            migrationBuilder.CreateIndex(
                name: "IX_Member_ResidentId",
                table: "Member",
                column: "ResidentId");

            migrationBuilder.CreateIndex(
                name: "IX_Messages_AboutId",
                table: "Messages",
                column: "AboutId");

            migrationBuilder.CreateIndex(
                name: "IX_Messages_CreatedAt",
                table: "Messages",
                column: "CreatedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Messages_SentAt_NextAttemptAt",
                table: "Messages",
                columns: new[] { "SentAt", "NextAttemptAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Milestone_ProjectId",
                table: "Milestone",
                column: "ProjectId");

            migrationBuilder.CreateIndex(
                name: "IX_NeighbourhoodAreas_NeighbourhoodId",
                table: "NeighbourhoodAreas",
                column: "NeighbourhoodId");

            migrationBuilder.CreateIndex(
                name: "IX_Neighbourhoods_ParentId",
                table: "Neighbourhoods",
                column: "ParentId");

            migrationBuilder.CreateIndex(
                name: "IX_Neighbourhoods_Slug",
                table: "Neighbourhoods",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PaperEnvelopes_CastId",
                table: "PaperEnvelopes",
                column: "CastId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PaperEnvelopes_DecisionId",
                table: "PaperEnvelopes",
                column: "DecisionId");

            migrationBuilder.CreateIndex(
                name: "IX_PaperEnvelopes_Hash",
                table: "PaperEnvelopes",
                column: "Hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Passkeys_CredentialId",
                table: "Passkeys",
                column: "CredentialId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Passkeys_ResidentId",
                table: "Passkeys",
                column: "ResidentId");

            migrationBuilder.CreateIndex(
                name: "IX_PlaceVisits_DecisionId_ElectorNumber",
                table: "PlaceVisits",
                columns: new[] { "DecisionId", "ElectorNumber" },
                unique: true,
                filter: "\"ReleasedOn\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_PlaceVisits_DecisionId_NumberHash",
                table: "PlaceVisits",
                columns: new[] { "DecisionId", "NumberHash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PlaceVisits_PlaceId",
                table: "PlaceVisits",
                column: "PlaceId");

            migrationBuilder.CreateIndex(
                name: "IX_Pots_AccountCode",
                table: "Pots",
                column: "AccountCode",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Pots_GrantCode",
                table: "Pots",
                column: "GrantCode",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Powers_BodyId",
                table: "Powers",
                column: "BodyId");

            migrationBuilder.CreateIndex(
                name: "IX_ProgressReport_PhotoId",
                table: "ProgressReport",
                column: "PhotoId");

            migrationBuilder.CreateIndex(
                name: "IX_ProgressReport_ProjectId",
                table: "ProgressReport",
                column: "ProjectId");

            migrationBuilder.CreateIndex(
                name: "IX_Projects_AccountCode",
                table: "Projects",
                column: "AccountCode",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Projects_DecisionId_Number",
                table: "Projects",
                columns: new[] { "DecisionId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Projects_ProposalId",
                table: "Projects",
                column: "ProposalId");

            migrationBuilder.CreateIndex(
                name: "IX_Proposals_DecisionId_Number",
                table: "Proposals",
                columns: new[] { "DecisionId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Proposals_KeyHash",
                table: "Proposals",
                column: "KeyHash");

            migrationBuilder.CreateIndex(
                name: "IX_Proposals_PhotoId",
                table: "Proposals",
                column: "PhotoId");

            migrationBuilder.CreateIndex(
                name: "IX_ProposalSteps_ProposalId_At",
                table: "ProposalSteps",
                columns: new[] { "ProposalId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Residents_Email",
                table: "Residents",
                column: "Email",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReturnedPapers_DecisionId_Mark",
                table: "ReturnedPapers",
                columns: new[] { "DecisionId", "Mark" });

            migrationBuilder.CreateIndex(
                name: "IX_RoleGrants_ResidentId",
                table: "RoleGrants",
                column: "ResidentId");

            migrationBuilder.CreateIndex(
                name: "IX_SignInLinks_Email_CreatedAt",
                table: "SignInLinks",
                columns: new[] { "Email", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_SignInLinks_TokenHash",
                table: "SignInLinks",
                column: "TokenHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_VotingPlaces_DecisionId_Slug",
                table: "VotingPlaces",
                columns: new[] { "DecisionId", "Slug" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AssistedVotes");

            migrationBuilder.DropTable(
                name: "AuditEntries");

            migrationBuilder.DropTable(
                name: "BoxedEnvelopes");

            migrationBuilder.DropTable(
                name: "BoxRejections");

            migrationBuilder.DropTable(
                name: "BroughtCounts");

            migrationBuilder.DropTable(
                name: "Councils");

            migrationBuilder.DropTable(
                name: "Counterfoils");

            migrationBuilder.DropTable(
                name: "Counts");

            migrationBuilder.DropTable(
                name: "DecisionKeys");

            migrationBuilder.DropTable(
                name: "Departures");

            migrationBuilder.DropTable(
                name: "ElectorateRules");

            migrationBuilder.DropTable(
                name: "ElectorCodes");

            migrationBuilder.DropTable(
                name: "Envelopes");

            migrationBuilder.DropTable(
                name: "HeldElections");

            migrationBuilder.DropTable(
                name: "Invoices");

            migrationBuilder.DropTable(
                name: "IssuedPapers");

            migrationBuilder.DropTable(
                name: "JointActs");

            migrationBuilder.DropTable(
                name: "KeyedPapers");

            migrationBuilder.DropTable(
                name: "LedgerPostings");

            migrationBuilder.DropTable(
                name: "LogLeaves");

            migrationBuilder.DropTable(
                name: "LogWitnesses");

            migrationBuilder.DropTable(
                name: "Member");

            migrationBuilder.DropTable(
                name: "Messages");

            migrationBuilder.DropTable(
                name: "Milestone");

            migrationBuilder.DropTable(
                name: "NeighbourhoodAreas");

            migrationBuilder.DropTable(
                name: "PaperEnvelopes");

            migrationBuilder.DropTable(
                name: "Passkeys");

            migrationBuilder.DropTable(
                name: "PendingLeaves");

            migrationBuilder.DropTable(
                name: "PlaceClerks");

            migrationBuilder.DropTable(
                name: "PlaceVisits");

            migrationBuilder.DropTable(
                name: "Pots");

            migrationBuilder.DropTable(
                name: "ProgressReport");

            migrationBuilder.DropTable(
                name: "ProposalSteps");

            migrationBuilder.DropTable(
                name: "Reconciliations");

            migrationBuilder.DropTable(
                name: "ReturnedPapers");

            migrationBuilder.DropTable(
                name: "RoleGrants");

            migrationBuilder.DropTable(
                name: "Seals");

            migrationBuilder.DropTable(
                name: "SignInLinks");

            migrationBuilder.DropTable(
                name: "TestedEnvelopes");

            migrationBuilder.DropTable(
                name: "TurnedAway");

            migrationBuilder.DropTable(
                name: "VoteTallies");

            migrationBuilder.DropTable(
                name: "CodeBatches");

            migrationBuilder.DropTable(
                name: "BatchKeyers");

            migrationBuilder.DropTable(
                name: "LedgerEntries");

            migrationBuilder.DropTable(
                name: "YearLogs");

            migrationBuilder.DropTable(
                name: "Constituency");

            migrationBuilder.DropTable(
                name: "Areas");

            migrationBuilder.DropTable(
                name: "VotingPlaces");

            migrationBuilder.DropTable(
                name: "Projects");

            migrationBuilder.DropTable(
                name: "Participations");

            migrationBuilder.DropTable(
                name: "Residents");

            migrationBuilder.DropTable(
                name: "PaperBatches");

            migrationBuilder.DropTable(
                name: "BallotOptions");

            migrationBuilder.DropTable(
                name: "LedgerAccounts");

            migrationBuilder.DropTable(
                name: "Proposals");

            migrationBuilder.DropTable(
                name: "Electors");

            migrationBuilder.DropTable(
                name: "Photos");

            migrationBuilder.DropTable(
                name: "Decisions");

            migrationBuilder.DropTable(
                name: "Powers");

            migrationBuilder.DropTable(
                name: "Bodies");

            migrationBuilder.DropTable(
                name: "Neighbourhoods");
        }
    }
}
