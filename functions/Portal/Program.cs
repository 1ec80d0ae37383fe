#if OFFICIAL_AZURE
using EGov.Portal;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
PortalApp.Configure(builder, builder.Configuration);
await Console.Error.WriteLineAsync(
    "The Azure adapters for documents and files are not part of this release; run the portal with: ./run --app portal");
return 2;
#else
await Console.Error.WriteLineAsync("This build has no Azure Functions worker in it. Run the portal with: ./run --app portal");
return 2;
#endif
