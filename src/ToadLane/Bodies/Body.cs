using ToadLane.Councils;

namespace ToadLane.Bodies;

/// <summary>
/// A constituted group that holds powers: its constituencies, their seats, and the members who sit in them.
/// </summary>
public sealed class Body
{
    public const int MostSeats = 100;

    /// <summary>Of a body, a constituency or a member, in letters.</summary>
    public const int LongestName = 200;

    private readonly List<Constituency> constituencies = [];
    private readonly List<Member> members = [];

    private Body()
    {
    }

    public BodyId Id { get; private init; }

    public required string Slug { get; init; }

    public required string Name { get; init; }

    public BodyKind Kind { get; private init; }

    /// <summary>The neighbourhood it acts for.</summary>
    public NeighbourhoodId NeighbourhoodId { get; private init; }

    public DateOnly FoundedOn { get; private init; }

    public IReadOnlyList<Constituency> Constituencies => this.constituencies;

    public IReadOnlyList<Member> Members => this.members;

    /// <summary>Those of residents first, each group by name.</summary>
    public IEnumerable<Constituency> ResidentsFirst =>
        this.constituencies.OrderBy(c => c.Interest).ThenBy(c => c.Name, StringComparer.Ordinal);

    public int Seats => this.constituencies.Sum(c => c.Seats);

    public int ResidentSeats => this.constituencies
        .Where(c => c.Interest == ConstituencyInterest.Residents).Sum(c => c.Seats);

    /// <summary>Founds a body. In a partnership residents hold more than half of the seats, or it is refused.</summary>
    public static Outcome<Body> Found(NewBody body, DateOnly today)
    {
        if (IsNoName(body.Name) || body.Slug.Length == 0)
        {
            return BodyRefusals.NameIsWrong;
        }

        if (body.Constituencies.Any(c => IsNoName(c.Name)))
        {
            return BodyRefusals.ConstituencyNameIsWrong;
        }

        if (body.Constituencies.Count == 0 || body.Constituencies.Any(c => c.Seats < 1))
        {
            return BodyRefusals.NoSeats;
        }

        int seats = body.Constituencies.Sum(c => c.Seats);
        if (seats > MostSeats)
        {
            return BodyRefusals.TooManySeats(MostSeats);
        }

        int forResidents = body.Constituencies.Where(c => c.Interest == ConstituencyInterest.Residents)
            .Sum(c => c.Seats);
        if (body.Kind == BodyKind.Partnership && forResidents * 2 <= seats)
        {
            return BodyRefusals.NoResidentMajority(forResidents, seats);
        }

        Body founded = new()
        {
            Id = Ids.New<BodyId>(),
            Slug = body.Slug,
            Name = body.Name.Trim(),
            Kind = body.Kind,
            NeighbourhoodId = body.NeighbourhoodId,
            FoundedOn = today,
        };
        founded.constituencies.AddRange(body.Constituencies.Select(c => new Constituency
        {
            Id = Ids.New<ConstituencyId>(),
            Name = c.Name.Trim(),
            Interest = c.Interest,
            Seats = c.Seats,
        }));
        return founded;
    }

    /// <summary>Seats a member for one of the constituencies, while it has a seat free.</summary>
    public Outcome<Member> Seat(NewMember member)
    {
        Constituency? constituency = this.constituencies.SingleOrDefault(c => c.Id == member.ConstituencyId);
        if (constituency is null)
        {
            return BodyRefusals.NoSuchConstituency;
        }

        if (IsNoName(member.Name))
        {
            return BodyRefusals.MemberNameIsWrong;
        }

        if (member.Until < member.From)
        {
            return BodyRefusals.MembershipEndsBeforeItStarts;
        }

        if (member.ResidentId is { } resident
            && this.members.Any(m => m.ResidentId == resident && m.SitsDuring(member.From, member.Until)))
        {
            return BodyRefusals.AlreadySits;
        }

        if (!this.HasSeatFor(member, constituency))
        {
            return BodyRefusals.SeatsAreFull(constituency.Name);
        }

        Member seated = Member.Of(member);
        this.members.Add(seated);
        return seated;
    }

    /// <summary>Ends a membership with its last day. The membership until then is kept.</summary>
    public Outcome<Member> Unseat(MemberId memberId, DateOnly lastDay)
    {
        Member? member = this.members.SingleOrDefault(m => m.Id == memberId);
        if (member is null)
        {
            return BodyRefusals.NoSuchMember;
        }

        if (lastDay < member.From)
        {
            return BodyRefusals.MembershipEndsBeforeItStarts;
        }

        if (member.Until < lastDay)
        {
            return BodyRefusals.MembershipIsOver;
        }

        member.Leave(lastDay);
        return member;
    }

    private static bool IsNoName(string name) => string.IsNullOrWhiteSpace(name) || name.Trim().Length > LongestName;

    // Somebody may be seated before others who are to come: the seats are fullest on a day on which somebody starts.
    private bool HasSeatFor(NewMember member, Constituency constituency)
    {
        List<Member> beside = [.. this.members.Where(m =>
            m.ConstituencyId == constituency.Id && m.SitsDuring(member.From, member.Until))];
        IEnumerable<DateOnly> starts = beside.Select(m => m.From).Where(day => day > member.From).Append(member.From);
        return starts.All(day => beside.Count(m => m.SitsOn(day)) < constituency.Seats);
    }
}

/// <summary>What is said when a body is founded.</summary>
public sealed record NewBody(string Slug, string Name, BodyKind Kind, NeighbourhoodId NeighbourhoodId)
{
    public required IReadOnlyList<NewConstituency> Constituencies { get; init; }
}

public sealed record NewConstituency(string Name, ConstituencyInterest Interest, int Seats);

/// <summary>Who takes a seat. <c>ResidentId</c> is their account, if they have one.</summary>
public sealed record NewMember(ConstituencyId ConstituencyId, string Name, DateOnly From)
{
    public Guid? ResidentId { get; init; }

    public DateOnly? Until { get; init; }
}
