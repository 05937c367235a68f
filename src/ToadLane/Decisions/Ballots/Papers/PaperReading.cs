using System.Globalization;
using ToadLane.Decisions.Ballots.Sealing;

namespace ToadLane.Decisions.Ballots.Papers;

/// <summary>What one person read on a paper: a vote, or why it is none.</summary>
public sealed record PaperReading
{
    private PaperReading(Choices? choices, SpoiltReason? spoilt) => (this.Choices, this.Spoilt) = (choices, spoilt);

    public Choices? Choices { get; }

    public SpoiltReason? Spoilt { get; }

    public static PaperReading Of(Choices choices) => new(choices, null);

    public static PaperReading Of(SpoiltReason reason) => new(null, reason);

    /// <summary>The same text for the same reading, to compare two people's.</summary>
    internal string Canonical => this.Choices is { } choices
        ? choices.Kind + ":" + string.Join(
            ',', choices.Projects.Select(number => number.ToString(CultureInfo.InvariantCulture)))
        : "Spoilt:" + this.Spoilt;
}
