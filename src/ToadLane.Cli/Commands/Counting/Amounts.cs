using System.Globalization;

namespace ToadLane.Cli.Commands.Counting;

/// <summary>Money of one contest in digits: whole units of its currency, with decimals where it has them.</summary>
internal sealed class Amounts(int scale)
{
    private readonly int decimals = scale.ToString(CultureInfo.InvariantCulture).Length - 1;

    public string Of(long minor)
    {
        string units = (minor / scale).ToString("N0", CultureInfo.InvariantCulture);
        return scale == 1
            ? units
            : $"{units}.{(minor % scale).ToString(CultureInfo.InvariantCulture).PadLeft(this.decimals, '0')}";
    }
}
