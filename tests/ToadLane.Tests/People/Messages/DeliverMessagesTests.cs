using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ToadLane.Councils;
using ToadLane.People.Messages;
using ToadLane.Storage;
using ToadLane.Testing.Databases;

namespace ToadLane.Tests.People.Messages;

public sealed class DeliverMessagesTests
{
    private static readonly Letter Plain =
        new(new Addressee("Ann", "ann@example.com"), "Your idea – £500", "It was counted.\n");

    [Theory, BothEngines]
    public async Task A_message_is_delivered_once(string engine)
    {
        await using Place place = await Place.OpenAsync(engine);
        await place.SendAsync(Plain);

        Assert.Equal(1, await place.DeliverAsync());
        Assert.Equal(0, await place.DeliverAsync());

        string mail = Assert.Single(place.Sink.Mails);
        Message message = await place.OnlyMessageAsync();
        Assert.Contains(message.Id.Value.ToString("N"), mail, StringComparison.Ordinal);
        Assert.Contains(Convert.ToBase64String(Encoding.UTF8.GetBytes("It was count")), mail, StringComparison.Ordinal);
        Assert.Equal(place.Installation.Clock.Now, message.SentAt);
    }

    [Theory, BothEngines]
    public async Task A_refused_message_waits_longer_each_time_and_then_arrives(string engine)
    {
        await using Place place = await Place.OpenAsync(engine);
        await place.SendAsync(Plain);
        place.Sink.Refusals = 2;

        Assert.Equal(0, await place.DeliverAsync());
        Assert.Equal(0, await place.DeliverAsync());
        Assert.Equal(1, (await place.OnlyMessageAsync()).Attempts);
        place.Installation.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(0, await place.DeliverAsync());
        Assert.NotNull((await place.OnlyMessageAsync()).Fault);
        place.Installation.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(1, await place.DeliverAsync());

        Message message = await place.OnlyMessageAsync();
        Assert.Equal(3, message.Attempts);
        Assert.Null(message.Fault);
    }

    [Theory, BothEngines]
    public async Task A_sealed_text_is_locked_until_it_is_sent_and_then_gone(string engine)
    {
        await using Place place = await Place.OpenAsync(engine);
        await place.SendAsync(Plain with { Text = string.Empty, Sealed = place.Seal.Close("the secret") });
        Message waiting = await place.OnlyMessageAsync();
        Assert.DoesNotContain("secret", Encoding.UTF8.GetString(waiting.Sealed!), StringComparison.Ordinal);

        await place.DeliverAsync();

        Assert.Contains(
            Convert.ToBase64String(Encoding.UTF8.GetBytes("the secret")),
            Assert.Single(place.Sink.Mails),
            StringComparison.Ordinal);
        Assert.Null((await place.OnlyMessageAsync()).Sealed);
    }

    [Theory, BothEngines]
    public async Task A_demonstration_sends_nothing(string engine)
    {
        NewCouncil demonstration = new("oldham", "Oldham", "E08000004") { IsDemonstration = true };
        await using Place place = await Place.OpenAsync(engine, demonstration);
        await place.SendAsync(Plain);

        Assert.Equal(0, await place.DeliverAsync());

        Assert.Empty(place.Sink.Mails);
    }

    [Theory, BothEngines]
    public async Task Somebody_without_email_gets_a_letter(string engine)
    {
        await using Place place = await Place.OpenAsync(engine);
        await place.SendAsync(Plain with { To = new Addressee("Ann", null, "1 Mill Lane\nRochdale") });

        Assert.Equal(0, await place.DeliverAsync());

        Assert.Equal(Channel.Post, (await place.OnlyMessageAsync()).Channel);
    }

    [Fact]
    public void The_waits_double_up_to_six_hours() => Assert.Equal(
        [1, 2, 4, 64, 256, 360, 360],
        new[] { 0, 1, 2, 6, 8, 9, 14 }.Select(tries => (int)Message.WaitAfter(tries).TotalMinutes));

    private sealed class Place(TestInstallation installation, AsyncServiceScope scope) : IAsyncDisposable
    {
        public TestInstallation Installation => installation;

        public SmtpSink Sink { get; } = new();

        public LetterSeal Seal => scope.ServiceProvider.GetRequiredService<LetterSeal>();

        private ToadLaneDb Db => scope.ServiceProvider.GetRequiredService<ToadLaneDb>();

        public static async Task<Place> OpenAsync(string engine, NewCouncil? council = null)
        {
            TestInstallation installation = await TestInstallation.StartAsync(engine);
            CouncilRegistration added =
                await installation.AddCouncilAsync(council ?? new NewCouncil("oldham", "Oldham", "E08000004"));
            return new Place(installation, installation.Enter(added));
        }

        public async Task SendAsync(Letter letter)
        {
            this.Db.Send(letter, installation.Clock.Now);
            await this.Db.SaveChangesAsync(TestContext.Current.CancellationToken);
            this.Db.ChangeTracker.Clear();
        }

        public async Task<int> DeliverAsync()
        {
            this.Db.ChangeTracker.Clear();
            SmtpSettings settings = new("127.0.0.1", this.Sink.Port, "council@example.org")
            {
                Security = SmtpSecurity.None,
            };
            CurrentCouncil council = scope.ServiceProvider.GetRequiredService<CurrentCouncil>();
            DeliverMessages operation =
                new(this.Db, this.Seal, council, installation.Clock, new SmtpTransport(settings));
            Outcome<int> outcome = await operation.RunAsync(Actor.Clock, TestContext.Current.CancellationToken);
            Assert.True(outcome.Succeeded(out int sent, out _));
            return sent;
        }

        public Task<Message> OnlyMessageAsync() =>
            this.Db.Messages.AsNoTracking().SingleAsync(TestContext.Current.CancellationToken);

        public async ValueTask DisposeAsync()
        {
            await this.Sink.DisposeAsync();
            await scope.DisposeAsync();
            await installation.DisposeAsync();
        }
    }
}
