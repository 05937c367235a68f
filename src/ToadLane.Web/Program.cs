using ToadLane.Web.Access;
using ToadLane.Web.Design;
using ToadLane.Web.Hosting;

WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
// Only Development has it by itself; a build that was not published needs it to find its style sheet.
builder.WebHost.UseStaticWebAssets();
builder.Services.AddDesign();
builder.AddHosting();
builder.AddAccess();
builder.AddCapabilities();

WebApplication app = builder.Build();
await app.PrepareDatabasesAsync();
app.UseForwardedHeaders();
app.UseDesign();
app.UseHosting();
app.UseRouting();
app.UseRateLimiter();
app.UseAuthentication();
app.UseAuthorization();
app.MapHosting();
app.MapCapabilities();
await app.RunAsync();

public partial class Program;
