using ToadLane.Bodies;
using ToadLane.Councils;

namespace ToadLane.Tests.Bodies;

public sealed class BodyTests
{
    private static readonly DateOnly Today = new(2026, 4, 1);

    [Fact]
    public void A_partnership_in_which_residents_hold_half_of_the_seats_is_refused()
    {
        Outcome<Body> outcome = Body.Found(Partnership(residents: 3, stakeholders: 3), Today);

        Assert.False(outcome.Succeeded(out _, out Refusal? refusal));
        Assert.Equal("no-resident-majority", refusal.Code);
        Assert.Contains("3 of 6", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_partnership_in_which_residents_hold_one_seat_more_is_founded()
    {
        Outcome<Body> outcome = Body.Found(Partnership(residents: 4, stakeholders: 3), Today);

        Assert.True(outcome.Succeeded(out Body? body, out _));
        Assert.Equal(7, body.Constituencies.Sum(c => c.Seats));
    }

    [Theory]
    [InlineData(0, 0, "no-seats")]
    [InlineData(-1, 3, "no-seats")]
    [InlineData(99, 2, "too-many-seats")]
    public void Seats_that_make_no_sense_are_refused(int residents, int stakeholders, string code)
    {
        Outcome<Body> outcome = Body.Found(Partnership(residents, stakeholders), Today);

        Assert.False(outcome.Succeeded(out _, out Refusal? refusal));
        Assert.EndsWith(code.Replace("no-seats", "has-no-seats", StringComparison.Ordinal), refusal.Code, StringComparison.Ordinal);
    }

    [Fact]
    public void A_constituency_takes_no_more_members_than_it_has_seats_until_one_leaves()
    {
        Body body = Founded(residents: 2, stakeholders: 1);
        ConstituencyId school = body.Constituencies[1].Id;
        Seat(body, new NewMember(school, "Aisha", Today) { Until = Today.AddDays(30) });

        Outcome<Member> second = body.Seat(new NewMember(school, "Ben", Today));
        Outcome<Member> later = body.Seat(new NewMember(school, "Ben", Today.AddDays(31)));

        Assert.False(second.Succeeded(out _, out Refusal? refusal));
        Assert.Equal("seats-are-full", refusal.Code);
        Assert.True(later.Succeeded(out _, out _));
    }

    [Fact]
    public void A_person_sits_on_a_body_once()
    {
        Body body = Founded(residents: 2, stakeholders: 1);
        Guid aisha = Guid.Parse("6f2d3c1e-0000-4000-8000-000000000001");
        Seat(body, new NewMember(body.Constituencies[0].Id, "Aisha", Today) { ResidentId = aisha });

        Outcome<Member> again = body.Seat(new NewMember(body.Constituencies[1].Id, "Aisha", Today) { ResidentId = aisha });

        Assert.False(again.Succeeded(out _, out Refusal? refusal));
        Assert.Equal("already-sits", refusal.Code);
    }

    [Fact]
    public void A_seat_that_somebody_takes_later_is_not_given_away_without_an_end()
    {
        Body body = Founded(residents: 2, stakeholders: 1);
        ConstituencyId school = body.Constituencies[1].Id;
        Seat(body, new NewMember(school, "Aisha", Today.AddDays(60)));

        Outcome<Member> forEver = body.Seat(new NewMember(school, "Ben", Today));
        Outcome<Member> untilThen = body.Seat(new NewMember(school, "Ben", Today) { Until = Today.AddDays(59) });

        Assert.False(forEver.Succeeded(out _, out Refusal? refusal));
        Assert.Equal("seats-are-full", refusal.Code);
        Assert.True(untilThen.Succeeded(out _, out _));
    }

    [Fact]
    public void A_member_who_leaves_keeps_their_past_and_frees_the_seat_from_the_day_after()
    {
        Body body = Founded(residents: 2, stakeholders: 1);
        ConstituencyId school = body.Constituencies[1].Id;
        Seat(body, new NewMember(school, "Aisha", Today));

        Assert.True(body.Unseat(body.Members[0].Id, Today.AddDays(9)).Succeeded(out Member? left, out _));

        Assert.True(left.SitsOn(Today.AddDays(9)));
        Assert.False(left.SitsOn(Today.AddDays(10)));
        Seat(body, new NewMember(school, "Ben", Today.AddDays(10)));
    }

    [Theory]
    [InlineData(-1, "membership-ends-before-it-starts")]
    [InlineData(31, "membership-is-over")]
    public void A_last_day_before_the_first_or_after_the_end_is_refused(int days, string code)
    {
        Body body = Founded(residents: 2, stakeholders: 1);
        Seat(body, new NewMember(body.Constituencies[0].Id, "Aisha", Today) { Until = Today.AddDays(30) });

        Assert.False(body.Unseat(body.Members[0].Id, Today.AddDays(days)).Succeeded(out _, out Refusal? refusal));
        Assert.Equal(code, refusal.Code);
    }

    [Fact]
    public void A_term_that_ends_before_it_starts_and_a_member_without_a_name_are_refused()
    {
        Body body = Founded(residents: 2, stakeholders: 1);
        ConstituencyId residents = body.Constituencies[0].Id;

        Outcome<Member> backwards = body.Seat(new NewMember(residents, "Aisha", Today) { Until = Today.AddDays(-1) });
        Outcome<Member> nameless = body.Seat(new NewMember(residents, " ", Today));

        Assert.False(backwards.Succeeded(out _, out Refusal? refusal));
        Assert.Equal("membership-ends-before-it-starts", refusal.Code);
        Assert.False(nameless.Succeeded(out _, out refusal));
        Assert.Equal("member-name-is-wrong", refusal.Code);
    }

    private static Body Founded(int residents, int stakeholders) =>
        Body.Found(Partnership(residents, stakeholders), Today).Succeeded(out Body? body, out Refusal? refusal)
            ? body
            : throw new InvalidOperationException(refusal.Message);

    private static void Seat(Body body, NewMember member) =>
        Assert.True(body.Seat(member).Succeeded(out _, out _));

    private static NewBody Partnership(int residents, int stakeholders) =>
        new("milkstone", "Milkstone partnership", BodyKind.Partnership, Ids.New<NeighbourhoodId>())
        {
            Constituencies =
            [
                new NewConstituency("Residents", ConstituencyInterest.Residents, residents),
                new NewConstituency("The school", ConstituencyInterest.Stakeholders, stakeholders),
            ],
        };
}
