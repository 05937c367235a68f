namespace ToadLane.Demonstration;

/// <summary>
/// Neighbourhoods of each council, by names that people there use; how they are drawn here is invented.
/// </summary>
internal static class Places
{
    private static readonly Dictionary<string, string[]> Names = new()
    {
        ["lambeth"] = ["Brixton", "Stockwell", "Norwood"],
        ["oldham"] = ["Royton", "Chadderton", "Saddleworth"],
        ["rochdale"] = ["Milkstone and Deeplish", "Heywood", "Littleborough"],
        ["newcastle"] = ["Byker", "Walker", "Gosforth"],
        ["telford-and-wrekin"] = ["Madeley", "Wellington", "Dawley"],
        ["salford"] = ["Ordsall", "Swinton", "Eccles"],
        ["liverpool"] = ["Toxteth", "Anfield", "Speke"],
        ["sheffield"] = ["Burngreave", "Hillsborough", "Heeley"],
        ["york"] = ["Clifton", "Acomb", "Fishergate"],
        ["stevenage"] = ["Bedwell", "Shephall", "Chells"],
        ["redbridge"] = ["Ilford", "Wanstead", "Hainault"],
        ["sunderland"] = ["Hendon", "Southwick", "Washington"],
        ["kirklees"] = ["Dewsbury", "Batley", "Marsden"],
    };

    public static IReadOnlyList<string> Of(string council) => Names[council];
}
