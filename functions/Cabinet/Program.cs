using EGov.Platform.Azure;
using EGov.Cabinet;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
CabinetApp.Configure(builder, builder.Configuration);
builder.Services.AddAzureAdapters(CabinetApp.Name, builder.Configuration);
await builder.Build().RunAsync();
