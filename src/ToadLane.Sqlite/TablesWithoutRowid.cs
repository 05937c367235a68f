using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace ToadLane.Sqlite;

/// <summary>
/// Makes the ballot tables WITHOUT ROWID: a rowid would count the votes in the order they were cast. Entity Framework
/// has no word for it.
/// </summary>
internal sealed class TablesWithoutRowid(
    MigrationsSqlGeneratorDependencies dependencies, IRelationalAnnotationProvider annotations)
    : SqliteMigrationsSqlGenerator(dependencies, annotations)
{
    private static readonly string[] Tables =
        ["Participations", "Envelopes", "PaperEnvelopes", "BoxedEnvelopes", "TestedEnvelopes", "Counterfoils"];

    protected override void Generate(
        CreateTableOperation operation, IModel? model, MigrationCommandListBuilder builder, bool terminate = true)
    {
        if (!Tables.Any(table => operation.Name == table || operation.Name == "ef_temp_" + table))
        {
            base.Generate(operation, model, builder, terminate);
            return;
        }

        base.Generate(operation, model, builder, terminate: false);
        builder.Append(" WITHOUT ROWID");
        if (terminate)
        {
            builder.AppendLine(Dependencies.SqlGenerationHelper.StatementTerminator);
            this.EndStatement(builder);
        }
    }
}
