using System.Globalization;

namespace ToadLane.Web.Design;

/// <summary>
/// Pence as people write money: £1,234, and £1,234.56 only when there are odd pence. The same in every language.
/// </summary>
public static class Money
{
    private const string Sterling = "GBP";

    /// <summary>Hundredths of a currency: pounds with their sign, others with their code: 1,234.56 PLN.</summary>
    public static string Of(long hundredths, string currency) => currency == Sterling
        ? Of(hundredths)
        : Of(hundredths).Replace("£", string.Empty, StringComparison.Ordinal) + " " + currency;

    public static string Of(long pence)
    {
        string money = Figures(pence);

        // Between Arabic letters the pound sign would move behind the figures; an isolate keeps it before them.
        return Language.Current.Direction == "rtl" ? $"\u2066{money}\u2069" : money;
    }

    /// <summary>The same without regard to the text around it, as it stands in an input.</summary>
    internal static string Figures(long pence)
    {
        string sign = pence < 0 ? "−" : string.Empty;
        UInt128 whole = (UInt128)Int128.Abs(pence);
        string pounds = (whole / 100).ToString("#,0", CultureInfo.InvariantCulture);
        UInt128 odd = whole % 100;
        return odd == 0
            ? $"{sign}£{pounds}"
            : string.Create(CultureInfo.InvariantCulture, $"{sign}£{pounds}.{(int)odd:00}");
    }
}
