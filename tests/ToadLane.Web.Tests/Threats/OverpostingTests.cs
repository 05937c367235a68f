using System.Net;
using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ToadLane.Bodies;
using ToadLane.Councils;
using ToadLane.People.Demonstration;
using ToadLane.Storage;
using ToadLane.Web.Hosting;

namespace ToadLane.Web.Tests.Threats;

/// <summary>
/// A form can fill in what its page names and nothing else: no page takes an entity, or anything that holds one, from a
/// request, so a field that a form does not have has nowhere to go.
/// </summary>
public sealed class OverpostingTests
{
    private const string Council = "oldham";
    private const int FewestTaken = 15;

    // Every message goes by e-mail, whatever is posted.
    private const string OfOneKind = ": Messages.Channel";

    [Fact]
    public async Task No_page_takes_an_entity_from_a_request()
    {
        await using Site site = await Site.OpenAsync();
        await using AsyncServiceScope scope = await site.EnterAsync("rochdale");
        HashSet<Type> entities = [.. scope.ServiceProvider.GetRequiredService<ToadLaneDb>().Model.GetEntityTypes()
            .Select(entity => entity.ClrType)];
        Type[] pages = [.. typeof(Limits).Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(PageModel)))];

        List<string> faults = [.. pages.SelectMany(page => Taken(page)
            .Where(taken => Reaches(taken.Type, entities, [])).Select(taken => $"{page.Name}.{taken.Name}"))];

        Assert.True(pages.Length > 50 && entities.Count > 20, $"{pages.Length} pages, {entities.Count} entities");
        Assert.Equal([], faults);
    }

    [Fact]
    public void A_page_that_takes_an_entity_is_found_out() => Assert.True(Reaches(
        typeof(IReadOnlyList<Holder>), [typeof(ToadLane.Decisions.Proposals.Proposal)], []));

    [Fact]
    public async Task Whatever_is_posted_beside_the_fields_of_a_form_goes_nowhere()
    {
        await using Site site = await Site.WithDemonstrationAsync(Council);
        await using AsyncServiceScope scope = await site.EnterAsync(Council);
        ToadLaneDb db = scope.ServiceProvider.GetRequiredService<ToadLaneDb>();
        Canaries canaries = new(db);
        using PostedBeside beside = new(canaries, db);
        Dictionary<string, HttpStatusCode> sent = [];
        foreach (DemonstrationPerson? person in DemonstrationPerson.All.Prepend(null))
        {
            using HttpClient browser = site.NewBrowser();
            if (person is not null)
            {
                using HttpResponseMessage signedIn =
                    await browser.FillInAsync($"/{Council}/sign-in", ("person", person.Email));
            }

            FormWalk walk = new(browser, Council, beside);
            await walk.WalkAsync();
            foreach ((string form, HttpStatusCode answer) in walk.Sent
                .Where(form => sent.GetValueOrDefault(form.Key) != HttpStatusCode.Redirect))
            {
                sent[form] = answer;
            }
        }

        TestContext.Current.SendDiagnosticMessage(
            $"{canaries.Fields.Count} fields; " + string.Join("\n", sent.Select(s => $"{s.Key} {s.Value}").Order()));
        TestContext.Current.SendDiagnosticMessage(
            $"{beside.Watched} choices; undecided:\n" + string.Join("\n", beside.Undecided()));
        Assert.Equal([], await Canaries.FindAsync(db));
        Assert.Equal([], beside.Followers());
        Assert.DoesNotContain(beside.Undecided(), each => !each.EndsWith(OfOneKind, StringComparison.Ordinal));
        // Otherwise no choice was tried: as many were written while another was posted.
        Assert.InRange(beside.Watched, FewestTaken, int.MaxValue);
        Assert.Equal([], sent.Where(s => (int)s.Value >= 500).Select(s => s.Key));
        // Otherwise nothing was tried: forms that were taken and changed something.
        Assert.InRange(sent.Count(s => s.Value == HttpStatusCode.Redirect), FewestTaken, sent.Count);
        await AssertCanariesAreSeenAsync(db);
        await AssertChoicesAreSeenAsync(db, beside);
    }

    // The control: forms that write a choice as it is posted beside them are named, and one that does not is not.
    private static async Task AssertChoicesAreSeenAsync(ToadLaneDb db, PostedBeside beside)
    {
        Neighbourhood place = await db.Neighbourhoods.FirstAsync();
        Body body = await db.Bodies.FirstAsync();
        for (int turn = 0; turn < 4; turn++)
        {
            IReadOnlyDictionary<string, string> posted = beside.Begin("a form", new HashSet<string>());
            db.Entry(place).Property(p => p.IsElsewhere).CurrentValue = posted["IsElsewhere"] == "true";
            db.Entry(body).Property(b => b.Kind).CurrentValue = Enum.Parse<BodyKind>(posted["Kind"]);
            await db.SaveChangesAsync();
            beside.End();
            beside.Begin("another form", new HashSet<string>());
            db.Entry(place).Property(p => p.IsElsewhere).CurrentValue = turn > 1;
            await db.SaveChangesAsync();
            beside.End();
        }

        Assert.Equal(["a form: Bodies.Kind", "a form: Neighbourhoods.IsElsewhere"], beside.Followers());
    }

    // The control: a column that took one is named, of whatever kind it is.
    private static async Task AssertCanariesAreSeenAsync(ToadLaneDb db)
    {
        await db.Database.ExecuteSqlRawAsync(
            "UPDATE \"Neighbourhoods\" SET \"Name\" = 'x 0verp0sted'; UPDATE \"Powers\" SET \"Amount\" = 42424200");

        Assert.Equal(["Neighbourhoods.Name", "Powers.Amount"], await Canaries.FindAsync(db));
    }

    // What a request may fill in: bound properties, and what handlers take apart from services.
    private static IEnumerable<(string Name, Type Type)> Taken(Type page) =>
    [
        .. page.GetProperties().Where(p => page.GetCustomAttribute<BindPropertiesAttribute>() is not null
                || p.GetCustomAttribute<BindPropertyAttribute>() is not null)
            .Select(p => (p.Name, p.PropertyType)),
        .. page.GetMethods().Where(m => m.Name.StartsWith("On", StringComparison.Ordinal) && m.DeclaringType == page)
            .SelectMany(m => m.GetParameters())
            .Where(p => p.GetCustomAttribute<FromServicesAttribute>() is null)
            .Select(p => (p.Name!, p.ParameterType)),
    ];

    private static bool Reaches(Type type, HashSet<Type> entities, HashSet<Type> seen)
    {
        if (!seen.Add(type))
        {
            return false;
        }

        if (entities.Contains(type))
        {
            return true;
        }

        bool isOurs = type.Assembly.GetName().Name!.StartsWith("ToadLane", StringComparison.Ordinal);
        return type.GetGenericArguments().Any(part => Reaches(part, entities, seen))
            || (type.GetElementType() is { } element && Reaches(element, entities, seen))
            || (isOurs && type.GetProperties().Where(p => p.CanWrite)
                .Any(p => Reaches(p.PropertyType, entities, seen)));
    }

    private sealed class Holder
    {
        public ToadLane.Decisions.Proposals.Proposal? Proposal { get; set; }
    }
}
