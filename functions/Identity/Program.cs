using EGov.Identity;
using EGov.Platform.Azure;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
IdentityApp.Configure(builder, builder.Configuration);
builder.Services.AddAzureAdapters(IdentityApp.Name, builder.Configuration);
await builder.Build().RunAsync();
