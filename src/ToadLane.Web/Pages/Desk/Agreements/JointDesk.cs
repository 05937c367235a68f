using Microsoft.Extensions.Localization;
using ToadLane.Decisions.Ballots.Agreeing;
using ToadLane.Web.Design;

namespace ToadLane.Web.Pages.Desk.Agreements;

/// <summary>Puts acts of two people into words of the reader's language.</summary>
public sealed class JointDesk(IEnumerable<IJointAct> kinds, IStringLocalizer<Words> t)
{
    public string TitleOf(JointAct act) => t[this.WordsOf(act).Title];

    public string TextOf(JointAct act)
    {
        JointWords words = this.WordsOf(act);
        return t[words.Text, [.. words.Arguments.Select(a => a is DateTime moment ? Moment.Of(moment) : a)]];
    }

    private JointWords WordsOf(JointAct act) => kinds.Single(k => k.Act == act.Act).Words(act);
}
