using System.CommandLine;

namespace ToadLane.Cli.Commands.Councils;

/// <summary>Exactly one of --council and --all.</summary>
internal sealed class WhichCouncils
{
    private readonly Option<string?> council = new("--council")
    {
        Description = "The council's short name, such as rochdale",
        HelpName = "slug",
    };

    private readonly Option<bool> all = new("--all") { Description = "Every council" };

    public void AddTo(Command command)
    {
        command.Add(this.council);
        command.Add(this.all);
        command.Validators.Add(result =>
        {
            if (result.GetValue(this.council) is null == !result.GetValue(this.all))
            {
                result.AddError("Say either --council or --all.");
            }
        });
    }

    public IReadOnlyList<string> Of(ParseResult parsed, IEnumerable<string> all) =>
        parsed.GetValue(this.council) is { } one ? [one] : [.. all];
}
