using Azure.Identity;
using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SampleApp;

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder.Services.AddSingleton(services => new ServiceBusClient(
    builder.Configuration["ServiceBus:fullyQualifiedNamespace"], new DefaultAzureCredential()));
SampleFunctionApp.Configure(builder, builder.Configuration);
await builder.Build().RunAsync();
