namespace ToadLane.Counting.Elections.Sheets;

/// <summary>Votes between two stages of a diagram.</summary>
/// <param name="From">The lane they leave.</param>
/// <param name="To">The lane they arrive in; the same when they stay.</param>
/// <param name="Left">Where their upper edge leaves.</param>
/// <param name="Right">Where their upper edge arrives.</param>
/// <param name="Thickness">How broad they are.</param>
internal sealed record DiagramBand(int From, int To, double Left, double Right, double Thickness)
{
    public bool Stays => From == To;
}
