using ToadLane.Records.Witnesses;
using ToadLane.Web.Access;
using ToadLane.Web.Hosting;

namespace ToadLane.Web.Pages.Record;

/// <summary>The public log: its files, and the clockwork that publishes it.</summary>
public sealed class RecordCapability : IWebCapability
{
    public void Add(WebApplicationBuilder builder)
    {
        builder.Services.AddHostedService<LogService>();
        builder.Services.AddHttpClient<IWitnessLine, WitnessLine>(WitnessLine.SetUp)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                ConnectCallback = OuterConnection.OpenAsync,
                UseProxy = false,
            });
    }

    public void Map(WebApplication app)
    {
        app.MapGet("/log/{year:int}/checkpoint", LogFiles.Checkpoint)
            .WithDisplayName("Checkpoint of the public log").WithMetadata(new OpenAttribute());
        app.MapGet("/log/{year:int}/tile/{**path}", LogFiles.Tile)
            .WithDisplayName("Tile of the public log").WithMetadata(new OpenAttribute());
        app.MapPost("/witness/add-checkpoint", WitnessDoor.AddCheckpointAsync)
            .WithDisplayName("Witness").DisableAntiforgery()
            .WithMetadata(new PlacedAttribute(Place.Hub), new OpenAttribute());
        app.MapGet("/decisions/{slug}/record/{file}", RecordFile.ServeAsync)
            .WithDisplayName("Record of a decision").WithMetadata(new OpenAttribute());
    }
}
