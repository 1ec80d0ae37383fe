using EGov.Portal;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
PortalApp.Configure(builder, builder.Configuration);
await builder.Build().RunAsync();
