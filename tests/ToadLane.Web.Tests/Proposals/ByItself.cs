namespace ToadLane.Web.Tests.Proposals;

/// <summary>Tests that run while no other does.</summary>
[CollectionDefinition(nameof(ByItself), DisableParallelization = true)]
public sealed class ByItself;
