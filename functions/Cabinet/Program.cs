using EGov.Cabinet;
using EGov.Platform.Azure;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
CabinetApp.Configure(builder, builder.Configuration);
builder.Services.AddAzureAdapters(CabinetApp.Name, builder.Configuration);
await builder.Build().RunAsync();
