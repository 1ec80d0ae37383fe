using EGov.Platform.Azure;
using EGov.Portal;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
PortalApp.Configure(builder, builder.Configuration);
builder.Services.AddAzureAdapters(PortalApp.Name, builder.Configuration);
await builder.Build().RunAsync();
