using ToadLane.Web.Design;

WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
builder.Services.AddDesign();
WebApplication app = builder.Build();
app.UseDesign();
app.MapStaticAssets();
app.MapRazorPages().WithStaticAssets();
await app.RunAsync();

public partial class Program;
