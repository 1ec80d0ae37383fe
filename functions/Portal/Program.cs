using EGov.Portal;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
PortalApp.Configure(builder, builder.Configuration);
if (!AzureEdition.IsComplete(builder.Services))
{
    await Console.Error.WriteLineAsync(AzureEdition.NoAdapters);
    return 2;
}

await builder.Build().RunAsync();
return 0;
