using Microsoft.Extensions.Localization;
using ToadLane.Bodies;
using ToadLane.Web.Design;

namespace ToadLane.Web.Pages.Bodies;

/// <summary>From and until when somebody sits, as far as it is still to come.</summary>
public static class MemberWords
{
    public static string Of(IStringLocalizer<Words> t, Member member, DateOnly today) =>
        (member.From > today, member.Until) switch
        {
            (true, { } until) => t["(from {0} to {1})", Day.Of(member.From), Day.Of(until)],
            (true, null) => t["(from {0})", Day.Of(member.From)],
            (false, { } until) => t["(until {0})", Day.Of(until)],
            _ => "",
        };
}
