using NetTopologySuite.Geometries;
using ToadLane.Councils;

namespace ToadLane.Tests.Councils;

public sealed class BoundaryTests
{
    [Fact]
    public void A_boundary_is_read_back_as_it_was_stored()
    {
        Geometry shape = Square(-2.2, 53.6);

        Boundary boundary = Boundary.Of(shape);

        Assert.True(boundary.ToShape().EqualsTopologically(shape));
        Assert.Equal((-2.2, 53.6, -2.19, 53.61), (boundary.West, boundary.South, boundary.East, boundary.North));
    }

    [Fact]
    public void A_boundary_of_two_islands_with_a_lake_keeps_them()
    {
        Geometry lake = new GeometryFactory().ToGeometry(new Envelope(-2.196, -2.194, 53.604, 53.606));
        Geometry shape = Square(-2.2, 53.6).Difference(lake).Union(Square(-2.1, 53.6));

        Geometry again = Boundary.Of(shape).ToShape();

        Assert.Equal(2, again.NumGeometries);
        Assert.True(again.EqualsTopologically(shape));
    }

    [Fact]
    public void Points_that_make_no_difference_on_a_map_are_dropped()
    {
        Coordinate[] edge = [.. Enumerable.Range(0, 1000).Select(i => new Coordinate(-2.2 + (i * 0.00001), 53.6))];
        Geometry shape = new GeometryFactory().CreatePolygon([.. edge, new(-2.19001, 53.61), edge[0]]);

        Assert.Equal(4, Boundary.Of(shape).ToShape().NumPoints);
    }

    [Fact]
    public void Several_boundaries_are_drawn_as_one_shape()
    {
        Geometry islands = Square(-2.2, 53.6).Union(Square(-2.1, 53.6));

        Geometry together = Boundary.Together([Boundary.Of(islands), Boundary.Of(Square(-2.19, 53.6))]);

        Assert.Equal(3, together.NumGeometries);
        Assert.Equal(0.0003, together.Area, 6);
    }

    private static Geometry Square(double west, double south) =>
        new GeometryFactory().ToGeometry(
            new Envelope(west, Math.Round(west + 0.01, 5), south, Math.Round(south + 0.01, 5)));
}
