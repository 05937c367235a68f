WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
builder.Services.AddRazorPages();
WebApplication app = builder.Build();
app.MapStaticAssets();
app.MapRazorPages().WithStaticAssets();
await app.RunAsync();

public partial class Program;
