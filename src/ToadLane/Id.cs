namespace ToadLane;

/// <summary>A typed id: a proposal's id can never be passed where a decision's is wanted.</summary>
public interface IId<TSelf>
    where TSelf : struct, IId<TSelf>
{
    Guid Value { get; }

    static abstract TSelf From(Guid value);
}
