using Microsoft.EntityFrameworkCore;
using ToadLane.Decisions.Ballots.Casting;
using ToadLane.Testing;

namespace ToadLane.Web.Tests.Vote;

/// <summary>What voters were told, compared with what is in the box.</summary>
public static class History
{
    /// <summary>The receipts that were given out and whose envelope is not there.</summary>
    public static async Task<IReadOnlyList<string>> LostAsync(Poll poll, IEnumerable<string> receipts)
    {
        List<string> lost = [];
        foreach (string receipt in receipts)
        {
            TrackingCode code = TrackingCode.Read(receipt)!;
            ReceiptState state = await poll.ReadAsync(
                db => db.FindReceiptAsync(poll.Id, code, TestContext.Current.CancellationToken));
            if (state == ReceiptState.NotThere)
            {
                lost.Add(receipt);
            }
        }

        return lost;
    }

    /// <summary>Everybody who voted did so once, with one envelope.</summary>
    public static async Task AssertOneVoteEachAsync(Poll poll, int voters)
    {
        Assert.Equal(voters, await poll.ReadAsync(db => db.Participations.CountAsync(p => p.Sequence == 1)));
        Assert.Equal(voters, await poll.ReadAsync(db => db.Participations.CountAsync()));
        Assert.Equal(voters, await poll.ReadAsync(db => db.Envelopes.CountAsync()));
    }
}
