using System.Globalization;

namespace ToadLane;

/// <summary>
/// A rule that says no: a stable code, and a sentence a resident can act on.
/// <paramref name="Text"/> is the English sentence with {0} places, and the key under which translations are found.
/// </summary>
public sealed record Refusal(string Code, string Text, params object[] Arguments)
{
    public string Message => string.Format(CultureInfo.CurrentCulture, this.Text, this.Arguments);
}
