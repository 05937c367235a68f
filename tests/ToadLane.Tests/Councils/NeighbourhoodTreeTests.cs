using ToadLane.Councils;

namespace ToadLane.Tests.Councils;

public sealed class NeighbourhoodTreeTests
{
    private static readonly AreaId Healey = Ids.New<AreaId>();
    private static readonly AreaId Norden = Ids.New<AreaId>();
    private static readonly AreaId Bamford = Ids.New<AreaId>();

    private static readonly NeighbourhoodNode North = Node("North", null, Healey);
    private static readonly NeighbourhoodNode Falinge = Node("Falinge", North, Norden);
    private static readonly NeighbourhoodNode Park = Node("Park", Falinge);
    private static readonly NeighbourhoodNode South = Node("South", null, Bamford);

    private readonly NeighbourhoodTree tree = new([North, Falinge, Park, South]);

    [Fact]
    public void A_neighbourhood_covers_its_own_areas_and_those_within_it()
    {
        Assert.Equal([Healey, Norden], this.tree.Covered(North.Id).OrderBy(a => a == Norden));
        Assert.Equal([Norden], this.tree.Covered(Falinge.Id));
        Assert.Empty(this.tree.Covered(Park.Id));
    }

    [Fact]
    public void An_area_lies_in_the_innermost_neighbourhood_first()
    {
        Assert.Equal([Falinge, North], this.tree.Holding(Norden));
    }

    [Fact]
    public void A_neighbourhood_cannot_lie_within_itself()
    {
        Assert.Equal("neighbourhood-within-itself", this.tree.Refuses(North with { ParentId = North.Id })?.Code);
    }

    [Fact]
    public void A_neighbourhood_cannot_lie_within_one_that_lies_within_it()
    {
        Assert.Equal("neighbourhood-within-itself", this.tree.Refuses(North with { ParentId = Park.Id })?.Code);
    }

    [Fact]
    public void A_neighbourhood_cannot_lie_within_one_that_is_not_there()
    {
        NeighbourhoodNode lost = Park with { ParentId = Ids.New<NeighbourhoodId>() };

        Assert.Equal("no-such-neighbourhood", this.tree.Refuses(lost)?.Code);
    }

    [Fact]
    public void Neighbourhoods_side_by_side_share_no_area()
    {
        Assert.Equal("neighbourhoods-share-an-area", this.tree.Refuses(Node("East", null, Bamford))?.Code);
    }

    [Fact]
    public void An_area_deep_within_one_cannot_be_deep_within_its_neighbour()
    {
        Assert.Equal("neighbourhoods-share-an-area", this.tree.Refuses(Node("Wood", South, Norden))?.Code);
    }

    [Fact]
    public void An_area_may_be_in_a_neighbourhood_and_in_one_within_it()
    {
        Assert.Null(this.tree.Refuses(Park with { Areas = new HashSet<AreaId> { Norden } }));
    }

    [Fact]
    public void A_neighbourhood_may_move_with_its_areas()
    {
        Assert.Null(this.tree.Refuses(Falinge with { ParentId = South.Id }));
    }

    private static NeighbourhoodNode Node(string name, NeighbourhoodNode? parent, params AreaId[] areas) =>
        new(Ids.New<NeighbourhoodId>(), name, name, parent?.Id) { Areas = areas.ToHashSet() };
}
