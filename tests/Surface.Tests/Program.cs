using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Surface.Tests.Start;

// Written as the Program.cs of an app is; StartTests runs it in a process of its own. The test runner does not.
var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder.UseMiddleware((_, next) => next());
builder.Services.AddHostedService<NeverRun>();
builder.Build().Run();
Console.Error.WriteLine("Run returned");
return 0;
