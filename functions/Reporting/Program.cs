using EGov.Platform.Azure;
using EGov.Reporting;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
ReportingApp.Configure(builder, builder.Configuration);
builder.Services.AddAzureAdapters(ReportingApp.Name, builder.Configuration);
await builder.Build().RunAsync();
