using EGov.Platform.Azure;
using EGov.Exchange;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
ExchangeApp.Configure(builder, builder.Configuration);
builder.Services.AddAzureAdapters(ExchangeApp.Name, builder.Configuration);
await builder.Build().RunAsync();
