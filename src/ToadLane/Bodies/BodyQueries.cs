using ToadLane.Storage;

namespace ToadLane.Bodies;

/// <summary>What is asked of bodies and powers in more than one place.</summary>
public static class BodyQueries
{
    /// <summary>The bodies of this council; those of a count that was imported belong to another place.</summary>
    public static IQueryable<Body> OwnBodies(this ToadLaneDb db) =>
        db.Bodies.Where(b => db.Neighbourhoods.Any(n => n.Id == b.NeighbourhoodId && !n.IsElsewhere));

    /// <summary>What this council has handed over, whether it is held now or not.</summary>
    public static IQueryable<Power> OwnPowers(this ToadLaneDb db)
    {
        IQueryable<Body> own = db.OwnBodies();
        return db.Powers.Where(p => own.Any(b => b.Id == p.BodyId));
    }
}
