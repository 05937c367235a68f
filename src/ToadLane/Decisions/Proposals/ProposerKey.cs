using System.Security.Cryptography;
using ToadLane.Councils;
using ToadLane.Storage;

namespace ToadLane.Decisions.Proposals;

/// <summary>Makes and checks the key by which a proposer without an account is known. Its hash is stored.</summary>
public sealed class ProposerKey(Vault vault, CurrentCouncil council)
{
    private const int KeyBytes = 16;

    public static string New() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(KeyBytes));

    public byte[] Hash(string key) => vault.Hash(council.Registration.Slug + "/proposer", key);

    /// <summary>True when it is the proposer who acts: signed in to the same account, or holding the key.</summary>
    public bool Knows(Proposal proposal, string? key, Actor actor) =>
        (actor.Id is { } id && id == proposal.Proposer.ResidentId)
        || (key is not null && CryptographicOperations.FixedTimeEquals(this.Hash(key), proposal.KeyHash));
}
