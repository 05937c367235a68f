namespace ToadLane.Web.Design.Forms;

/// <summary>What a text input is for; it decides type, keyboard, autocomplete and prefix.</summary>
public enum InputKind
{
    Text,
    Email,
    Telephone,

    /// <summary>A whole number, typed as text so that no scroll wheel changes it.</summary>
    Number,

    /// <summary>Pounds and pence behind a £; bind it with <see cref="PoundsAttribute"/>.</summary>
    Money,

    /// <summary>A code read from a letter: spaced letters, no spellcheck, no autocomplete.</summary>
    Code,
}
