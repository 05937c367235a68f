using ToadLane.Ledger;

namespace ToadLane.Demonstration;

/// <summary>What people of the demonstration propose. Everything is invented.</summary>
internal sealed record Idea(string Title, string What, string Where, string Why, long Pounds)
{
    public Pence Cost => new(this.Pounds * 100);

    public static IReadOnlyList<Idea> All { get; } =
    [
        new(
            "Benches along the canal", "Four oak benches with backs and arms.",
            "The towpath between the two bridges", "My mother walks there every day and has nowhere to rest.", 3_200),
        new(
            "A rain garden at the crossroads", "Take up the paving and plant a garden that drinks the rain.",
            "The corner by the chemist", "The corner floods each winter.", 7_500),
        new(
            "Street trees", "Twelve trees with guards, watered for three years.",
            "The shopping street", "There is no shade in summer.", 8_400),
        new(
            "Bike racks by the library", "Ten stands under a small roof.",
            "In front of the library", "Bikes are locked to the railings and block the ramp.", 2_600),
        new(
            "A community orchard", "Twenty fruit trees and a day each year to pick and share.",
            "The field behind the health centre", "Children should know where apples come from.", 4_100),
        new(
            "Better lights in the alley", "Six lights that come on when someone walks by.",
            "The alley behind the terrace", "People take the long way round after dark.", 9_800),
        new(
            "Clean up the brook", "Four work days, skips, gloves and a plan to keep it clean.",
            "The brook from the school to the park", "There are trolleys in it, and there used to be trout.", 2_900),
        new(
            "A wild flower meadow", "Sow the unused verge and mow it once a year.",
            "The verge on the ring road", "It would cost less than mowing it every fortnight.", 1_400),
        new(
            "Litter bins that compact", "Three bins that press the litter and say when they are full.",
            "The park gates", "The bins overflow every weekend.", 6_300),
        new(
            "A drinking fountain", "A fountain with a tap for bottles and one for dogs.",
            "The playground", "We buy plastic bottles because there is no water.", 3_700),
        new(
            "Planters in front of the shops", "Ten planters that the shops promise to water.",
            "The parade", "It is all concrete.", 2_200),
        new(
            "Paint the underpass", "A mural by young people with a local artist.",
            "The station underpass", "Nobody likes to walk through it.", 4_800),
        new(
            "Dropped kerbs", "Six dropped kerbs where wheelchairs and prams get stuck.",
            "Around the primary school", "My son goes to school on the road because of the kerbs.", 9_200),
        new(
            "A pocket park", "Grass, a bench and a tree on the empty plot.",
            "The plot by the old baths", "It has been fenced off for nine years.", 12_500),
        new(
            "Allotment beds for beginners", "Twelve raised beds, tools and a first season of lessons.",
            "The allotments", "The waiting list is five years long.", 3_900),
        new(
            "Bird and bat boxes", "Sixty boxes, made in the school workshop.",
            "All over the neighbourhood", "Swifts are losing their nests.", 900),
        new(
            "A skip day each quarter", "Four days with skips where everyone can bring bulky things.",
            "The car park of the leisure centre", "It would end most fly-tipping.", 5_200),
        new(
            "Signs for walkers", "Eighteen signs with minutes instead of miles.",
            "From the station to the moor", "People do not know how near it is.", 2_700),
        new(
            "Repair the old bandstand", "New roof and railings.",
            "The park", "The youth band wants to play there again.", 15_500),
        new(
            "Hedgehog highways", "Holes in a hundred fences, and signs.",
            "The estate", "It costs almost nothing.", 600),
        new(
            "Noise map and quiet street", "Measure noise, then try a quiet street for six months.",
            "The main road", "We cannot open our windows.", 7_100),
        new(
            "Gully cleaning", "Clean every gully twice before winter.",
            "The lower streets", "Three cellars flooded last year.", 4_400),
        new(
            "Play street kit", "Signs, cones and vests so that streets can close for play.",
            "Any street that wants it", "Children need room near their door.", 1_100),
        new(
            "Solar lamp posts on the green", "Five posts that need no cable.",
            "The green", "It is dark from four in winter.", 10_900),
        new(
            "A shed for sharing tools", "A shed, a lock and the first tools.",
            "Beside the community centre", "Nobody needs their own hedge trimmer.", 2_500),
        new(
            "Remove graffiti from the viaduct", "Clean the stone and coat it.",
            "The viaduct", "It is the first thing visitors see.", 6_800),
    ];
}
